using System.Globalization;
using Union.Web.Forms;

namespace Union.Work.Rules;

/// <summary>Values of rules as they are stored and shown.</summary>
internal static class RuleValues
{
    public static object Parse(Type type, string value) =>
        type == typeof(int) ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)
        : type == typeof(bool) ? value == "true"
        : type == typeof(Fraction)
            ? Fraction.TryParse(value, out var fraction) ? fraction
                : throw new FormatException(value)
        : value;

    public static string? WhyNot(Type type, string value) =>
        type == typeof(int) && (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > 1_000_000)
            ? "请填写 0 至 1000000 的整数。"
        : type == typeof(bool) && value is not ("true" or "false") ? "请选择是或否。"
        : type == typeof(Fraction) && (!Fraction.TryParse(value, out var f) || f.Numerator > f.Denominator) ? "请按“2/3”的写法填写，不大于 1。"
        : type == typeof(string) && value.Trim().Length is 0 or > 400 ? "请填写 1–400 字。"
        : null;

    public static string Show(RuleUnit unit, string value) =>
        unit switch
        {
            RuleUnit.YesNo => value == "true" ? "是" : "否",
            RuleUnit.Fraction or RuleUnit.Text => value,
            RuleUnit.Percent => value + "%",
            _ => $"{value} {unit.DisplayName()}",
        };
}
