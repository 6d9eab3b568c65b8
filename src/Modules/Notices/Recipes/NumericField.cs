namespace Union.Notices.Recipes;

internal sealed record NumericField(int? Value = null)
{
    public static NumericField? Of(int? value) => value is null ? null : new NumericField(value);
}
