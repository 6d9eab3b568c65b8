using System.Globalization;

namespace Union.Identifiers.Regions;

/// <summary>
/// Region codes with the years they were valid. Codes change (行政区划管理条例§17), and identity numbers keep the code of the day they were
/// given, so abolished codes stay in the table. Whatever it says is a warning at most: no table is complete.
/// </summary>
public sealed class RegionTable
{
    private const string TestProvince = "99";
    private readonly ILookup<string, RegionEntry> entries;
    private readonly HashSet<string> completeProvinces;
    private readonly bool knowsTestRegion;

    private RegionTable(IEnumerable<RegionEntry> entries, IEnumerable<string> completeProvinces, bool knowsTestRegion)
    {
        this.entries = entries.ToLookup(entry => entry.Code, StringComparer.Ordinal);
        this.completeProvinces = completeProvinces.ToHashSet(StringComparer.Ordinal);
        this.knowsTestRegion = knowsTestRegion;
    }

    /// <summary>All provinces, and Inner Mongolia down to the counties with the codes it used since 1982, when the present numbering of its leagues began.</summary>
    public static RegionTable BuiltIn { get; } = LoadBuiltIn();

    /// <summary>This table with more places, for an installation elsewhere.</summary>
    /// <param name="more">The entries to add.</param>
    /// <param name="complete">First two digits of the provinces whose counties are now all known, so that an unknown one is worth a warning.</param>
    public RegionTable With(IEnumerable<RegionEntry> more, params IEnumerable<string> complete) =>
        new(entries.SelectMany(group => group).Concat(more), completeProvinces.Concat(complete), knowsTestRegion);

    /// <summary>This table with region 99 taken as existing: it is assigned to no place and serves tests and demonstrations.</summary>
    public RegionTable WithTestRegion() => new(entries.SelectMany(group => group), completeProvinces, knowsTestRegion: true);

    /// <summary>What the code named, oldest first; for a township or village its county. Empty when unknown.</summary>
    public IReadOnlyList<RegionEntry> Find(RegionCode code) => [.. entries[code.County.Value].OrderBy(entry => entry.FirstYear)];

    /// <summary>The full name of a place as of today, such as 内蒙古自治区鄂尔多斯市杭锦旗; null when any part is unknown.</summary>
    public string? FullName(RegionCode code)
    {
        var names = new Stack<string>();
        for (RegionCode? part = code.County; part is not null; part = part.Parent)
        {
            if (Find(part) is not [.., { } entry])
                return null;
            names.Push(entry.Name);
        }
        return string.Concat(names);
    }

    /// <summary>What is doubtful about a code, as a warning; null when nothing is.</summary>
    /// <param name="code">The code.</param>
    /// <param name="notBefore">When it cannot have been given out before this day (a birth date), a code abolished earlier is doubtful too.</param>
    public Problem? Doubt(RegionCode code, DateOnly? notBefore = null)
    {
        var province = code.Value[..2];
        if (knowsTestRegion && province == TestProvince)
            return null;
        if (!entries.Contains(code.Province.Value))
            return Warning("unknown-province", $"没有以 {province} 开头的省级行政区划代码，请核对前两位。");
        if (Find(code) is [.., { } latest])
            return latest.EndedYear is { } ended ? Historical(latest, ended, notBefore) : null;
        return code.County.Level == RegionLevel.Province || completeProvinces.Contains(province)
            ? Warning("unknown", $"行政区划代码 {code.County} 不在现行和历史代码表中，请核对前六位；确认无误可以继续。")
            : null;
    }

    private static Problem Historical(RegionEntry entry, int ended, DateOnly? notBefore) =>
        notBefore?.Year > ended
            ? Warning("anachronism", $"行政区划代码 {entry.Code}（{entry.Name}）{ended} 年已停用，早于出生年份，请核对。")
            : Warning("historical", $"行政区划代码 {entry.Code}（{entry.Name}）{ended} 年已停用；老证件属正常，新登记请改用现行代码。");

    private static Problem Warning(string code, string message) => new(CheckLevel.Plausibility, $"region-code.{code}", message);

    private static RegionTable LoadBuiltIn()
    {
        using var stream = typeof(RegionTable).Assembly.GetManifestResourceStream("regions.csv")!;
        using var reader = new StreamReader(stream);
        return new RegionTable(Read(reader), ["15"], knowsTestRegion: false);
    }

    /// <summary>Reads lines of code, name, first year, year it ended; the years may be empty, lines starting with # are comments.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message names the line.</exception>
    public static IReadOnlyList<RegionEntry> Read(TextReader reader)
    {
        var result = new List<RegionEntry>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(',');
            if (parts.Length < 2 || parts[0].Length != 6 || !InputText.AllDigits(parts[0]) || parts[1].Length == 0)
                throw new FormatException($"行政区划代码表第 {number} 行应为“代码,名称,启用年份,停用年份”，请改正：{line}");
            result.Add(new RegionEntry(parts[0], parts[1], Year(parts, 2, number), Year(parts, 3, number)));
        }
        return result;
    }

    private static int? Year(string[] parts, int index, int line)
    {
        if (parts.Length <= index || parts[index].Length == 0)
            return null;
        return int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : throw new FormatException($"行政区划代码表第 {line} 行的年份“{parts[index]}”不是数字，请改正。");
    }
}
