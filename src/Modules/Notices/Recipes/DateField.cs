namespace Union.Notices.Recipes;

internal sealed record DateField(DateOnly? Value = null)
{
    public static DateField? Of(DateOnly? value) => value is null ? null : new DateField(value);
}
