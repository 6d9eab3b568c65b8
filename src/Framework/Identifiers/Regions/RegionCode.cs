namespace Union.Identifiers.Regions;

/// <summary>
/// A region code 行政区划代码: 6 digits by GB/T 2260, or the statistical code of a township (9) or village (12). Only the form is checked;
/// whether the place exists, and when, is asked of a <see cref="RegionTable"/>.
/// </summary>
public sealed record RegionCode
{
    private RegionCode(string value) => Value = value;

    /// <summary>6, 9 or 12 digits. A padded code (150625000000) is held in its short form (150625), so that equal places are equal.</summary>
    public string Value { get; }

    public RegionLevel Level =>
        Value.Length switch
        {
            12 => RegionLevel.Village,
            9 => RegionLevel.Township,
            _ when Value.EndsWith("0000", StringComparison.Ordinal) => RegionLevel.Province,
            _ when Value.EndsWith("00", StringComparison.Ordinal) => RegionLevel.Prefecture,
            _ => RegionLevel.County,
        };

    /// <summary>The next place up by the code's own structure; null for a province.</summary>
    public RegionCode? Parent =>
        Level switch
        {
            RegionLevel.Village => new(Value[..9]),
            RegionLevel.Township => new(Value[..6]),
            RegionLevel.County => new(Value[..4] + "00"),
            RegionLevel.Prefecture => Province,
            _ => null,
        };

    public RegionCode Province => new(Value[..2] + "0000");

    /// <summary>The first six digits: the county, or the whole code above it.</summary>
    public RegionCode County => Value.Length == 6 ? this : new(Value[..6]);

    /// <summary>Whether the other place lies in this one (or is it).</summary>
    public bool Contains(RegionCode other) => other.Value.StartsWith(SignificantDigits, StringComparison.Ordinal);

    private string SignificantDigits =>
        Level switch
        {
            RegionLevel.Province => Value[..2],
            RegionLevel.Prefecture => Value[..4],
            _ => Value,
        };

    public static bool TryParse(string? input, out RegionCode? code)
    {
        Parse(input).TryGet(out code);
        return code is not null;
    }

    public static Parsed<RegionCode> Parse(string? input, IdentifierProfile? profile = null)
    {
        var parsing = new Parsing<RegionCode>(input, "region-code");
        var text = InputText.Compact(input, "-");
        if (text is "")
            return parsing.FailForm("empty", "没有填写行政区划代码，请填写 6 位（县级以上）、9 位（乡级）或 12 位（村级）数字。");
        if (text is null || !InputText.AllDigits(text))
            return parsing.FailForm("alphabet", "行政区划代码只能是数字，请删去字母和其他符号。");
        if (text.Length is not (6 or 9 or 12))
            return parsing.FailForm("length", $"行政区划代码应为 6、9 或 12 位数字，现在是 {text.Length} 位，请补全。");
        if (text.StartsWith("00", StringComparison.Ordinal))
            return parsing.FailForm("province", "行政区划代码前两位不能是 00，请填写所在省（自治区、直辖市）的代码。");
        if (text[2..4] == "00" && text[4..6] != "00")
            return parsing.FailForm("prefecture", "行政区划代码第 3、4 位（地级）是 00，后面却有县级代码，请核对。");
        var code = new RegionCode(Shorten(text));
        if (code.Value.Length > 6 && code.Value[4..6] == "00")
            return parsing.FailForm("county", "行政区划代码第 5、6 位（县级）是 00，后面却有乡级或村级代码，请核对。");
        if (code.Value.Length == 12 && code.Value[6..9] == "000")
            return parsing.FailForm("township", "行政区划代码第 7—9 位（乡级）是 000，后面却有村级代码，请核对。");
        if ((profile ?? IdentifierProfile.Production).Regions.Doubt(code) is { } doubt)
            parsing.Warn(doubt);
        return parsing.Done(code);
    }

    // The statistics bureau writes a county as twelve digits ending in 000000.
    private static string Shorten(string digits)
    {
        if (digits.Length == 12 && digits.EndsWith("000", StringComparison.Ordinal))
            digits = digits[..9];
        return digits.Length == 9 && digits.EndsWith("000", StringComparison.Ordinal) ? digits[..6] : digits;
    }

    public override string ToString() => Value;
}
