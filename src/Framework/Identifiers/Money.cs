using System.Globalization;
using System.Text.RegularExpressions;

namespace Union.Identifiers;

/// <summary>An amount in renminbi, counted in 分. Yearbooks mix 元 and 万元, so the unit written beside a number always wins over the field's own.</summary>
public readonly partial record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>The largest amount a form may bring, in 分: just under ten trillion 元. It leaves room for sums of thousands of them.</summary>
    public const long MaxFen = 999_999_999_999_999;

    public decimal Yuan => Fen / 100m;

    public static bool TryParse(string? input, out Money money)
    {
        var parsed = Parse(input);
        money = parsed.IsValid ? parsed.Value : default;
        return parsed.IsValid;
    }

    /// <param name="input">What was typed: 1,234.50, 3万元, ￥100, 2.5亿元.</param>
    /// <param name="assumed">The unit of a number that has none.</param>
    /// <param name="allowNegative">Whether the field may hold a correction.</param>
    public static Parsed<Money> Parse(string? input, MoneyUnit assumed = MoneyUnit.Yuan, bool allowNegative = false)
    {
        var parsing = new Parsing<Money>(input, "money");
        var text = InputText.Compact(input);
        if (text is "")
            return parsing.FailForm("empty", "没有填写金额，请填写数字，如 1234.50 或 3万元。");
        var match = Form().Match(text ?? "");
        if (!match.Success)
            return parsing.FailForm("form", WhatIsWrong(text ?? ""));
        if (match.Groups["sign"].Success && !allowNegative)
            return parsing.FailForm("negative", "金额不能是负数，请核对。");
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).TrimStart('0');
        var fraction = match.Groups["fraction"].Value.TrimEnd('0');
        if (digits.Length > 15)
            return parsing.Fail(CheckLevel.Plausibility, "too-large", "金额太大，请核对数字和单位（元还是万元）。");
        if (fraction.Length > 10)
            return parsing.FailForm("precision", "金额只能精确到分，请删去多余的小数。");
        var amount = decimal.Parse($"0{digits}.{fraction}0", CultureInfo.InvariantCulture) * FenPer(match.Groups["unit"].Value, assumed);
        if (amount != decimal.Truncate(amount))
            return parsing.FailForm("precision", "金额只能精确到分，请删去多余的小数。");
        if (amount > MaxFen)
            return parsing.Fail(CheckLevel.Plausibility, "too-large", "金额太大，请核对数字和单位（元还是万元）。");
        return parsing.Done(new Money(match.Groups["sign"].Success ? -(long)amount : (long)amount));
    }

    private static long FenPer(string unit, MoneyUnit assumed) =>
        unit switch
        {
            "" => assumed == MoneyUnit.Yuan ? 100 : 1_000_000,
            "分" => 1,
            "角" => 10,
            "元" or "圆" => 100,
            "百元" => 10_000,
            "千元" => 100_000,
            "百万" or "百万元" => 100_000_000,
            "千万" or "千万元" => 1_000_000_000,
            "亿" or "亿元" => 10_000_000_000,
            _ => 1_000_000,
        };

    private static string WhatIsWrong(string text) =>
        text switch
        {
            _ when text.Contains(',', StringComparison.Ordinal) => "金额中的逗号应每三位一个（如 1,234.50），请核对或删去逗号。",
            _ when Vague().IsMatch(text) => "请填写确切的金额，不要写“约”“多”“余”或区间。",
            _ => "看不懂这个金额，请填写数字和单位，如 1234.50 或 3万元。",
        };

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <summary>In 万元 without loss: 1.2345万元.</summary>
    public string ToTenThousands() => (Fen / 1_000_000m).ToString("#,##0.######", CultureInfo.InvariantCulture) + "万元";

    /// <summary>In 元 with two decimals: 12,345.60元.</summary>
    public override string ToString() => Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + "元";

    [GeneratedRegex(
        "^(?:人民币|RMB|CNY)?(?<sign>[-−])?¥?(?<number>[0-9]{1,3}(?:,[0-9]{3}){1,8}|[0-9]{1,40})(?:\\.(?<fraction>[0-9]{1,40}))?(?<unit>分|角|元|圆|百元|千元|万|万元|百万|百万元|千万|千万元|亿|亿元)?整?$"
    )]
    private static partial Regex Form();

    [GeneratedRegex("[约近多余超]|[0-9][-~～至][0-9]")]
    private static partial Regex Vague();
}
