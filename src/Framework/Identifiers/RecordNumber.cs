using System.Globalization;
using System.Text.RegularExpressions;
using Union.Identifiers.Regions;

namespace Union.Identifiers;

/// <summary>
/// The platform's own number for a member, a household file, a project: region, type, year, serial. It carries no other meaning and
/// nothing of an identity number, so it may be printed and said aloud.
/// </summary>
public sealed partial record RecordNumber
{
    /// <summary>会员</summary>
    public const string Member = "HY";

    /// <summary>困难职工档案</summary>
    public const string AidFile = "BF";

    /// <summary>项目</summary>
    public const string Project = "XM";

    private const int MaxSerial = 999_999;

    private RecordNumber(RegionCode region, string type, int year, int serial) => (Region, Type, Year, Serial) = (region, type, year, serial);

    /// <summary>Six digits: where the number was given. It stays when the record moves.</summary>
    public RegionCode Region { get; }

    /// <summary>Two capital letters.</summary>
    public string Type { get; }

    public int Year { get; }

    /// <summary>1 to 999999, by region, type and year.</summary>
    public int Serial { get; }

    /// <exception cref="ArgumentException">A part is out of range; the message says which.</exception>
    public static RecordNumber Create(RegionCode region, string type, int year, int serial)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{region.County}-{type}-{year}-{serial:000000}");
        var parsed = Parse(text);
        return parsed.IsValid ? parsed.Value : throw new ArgumentException($"编号 {text} 不成立：{parsed.Error.Message}");
    }

    public static bool TryParse(string? input, out RecordNumber? number)
    {
        Parse(input).TryGet(out number);
        return number is not null;
    }

    /// <summary>Reads a number with or without hyphens, in any width and case.</summary>
    public static Parsed<RecordNumber> Parse(string? input, string? type = null)
    {
        var parsing = new Parsing<RecordNumber>(input, "record-number");
        var text = InputText.Compact(input, "-—–")?.ToUpperInvariant();
        if (text is "")
            return parsing.FailForm("empty", "没有填写编号，编号形如 990101-HY-2026-000123。");
        var match = Form().Match(text ?? "");
        if (!match.Success || RegionCode.Parse(match.Groups["region"].Value) is not { IsValid: true, Value: var region })
            return parsing.FailForm("form", "编号应由 6 位行政区划代码、2 个字母、4 位年份和 6 位顺序号组成，如 990101-HY-2026-000123，请核对。");
        if (type is not null && match.Groups["type"].Value != type)
            return parsing.FailForm("type", $"这不是此处要填的编号（应有 {type} 字样，现在是 {match.Groups["type"].Value}），请核对。");
        var serial = int.Parse(match.Groups["serial"].ValueSpan, CultureInfo.InvariantCulture);
        return serial is >= 1 and <= MaxSerial
            ? parsing.Done(
                new RecordNumber(region, match.Groups["type"].Value, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), serial)
            )
            : parsing.FailForm("serial", "编号的顺序号从 000001 开始，请核对最后六位。");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Region}-{Type}-{Year}-{Serial:000000}");

    [GeneratedRegex("^(?<region>[0-9]{6})(?<type>[A-Z]{2})(?<year>(?:19|20)[0-9]{2})(?<serial>[0-9]{6})$")]
    private static partial Regex Form();
}
