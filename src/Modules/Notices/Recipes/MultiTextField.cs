namespace Union.Notices.Recipes;

internal sealed record MultiTextField(IReadOnlyList<string>? Values = null)
{
    /// <summary>Nothing for no values, so that an export stays short.</summary>
    public static MultiTextField? Of(IReadOnlyList<string> values) => values.Count == 0 ? null : new MultiTextField(values);
}
