namespace Union.Notices.Recipes;

internal sealed record TextField(string? Text = null)
{
    /// <summary>Nothing for an empty text, so that an export stays short.</summary>
    public static TextField? Of(string text) => text.Length == 0 ? null : new TextField(text);
}
