namespace Union.Notices.Recipes;

internal sealed record BooleanField(bool Value = false)
{
    /// <summary>Nothing for no, so that an export stays short.</summary>
    public static BooleanField? Of(bool value) => value ? new BooleanField(true) : null;
}
