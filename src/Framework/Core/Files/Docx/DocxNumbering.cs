using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Core.Files.Docx;

/// <summary>
/// Writes the numbers Word shows but does not store: 第一条, 一、, (一), 1. Without them clauses of a policy document could not be cited.
/// </summary>
internal sealed partial class DocxNumbering
{
    readonly Dictionary<int, AbstractNum> abstracts = [];
    readonly Dictionary<int, NumberingInstance> instances = [];
    readonly Dictionary<int, int[]> counters = [];

    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
            if (definition.AbstractNumberId?.Value is { } id)
                abstracts[id] = definition;
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            if (instance.NumberID?.Value is { } id)
                instances[id] = instance;
    }

    /// <summary>The label of the next paragraph with this numbering; empty for bullets and unknown numberings.</summary>
    public string Next(NumberingProperties? properties)
    {
        var level = Math.Clamp(properties?.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        if (properties?.NumberingId?.Val?.Value is not { } id || !instances.TryGetValue(id, out var instance))
            return "";
        if (instance.AbstractNumId?.Val?.Value is not { } abstractId || !abstracts.TryGetValue(abstractId, out var definition))
            return "";
        var levels = definition
            .Elements<Level>()
            .Where(l => l.LevelIndex is not null)
            .GroupBy(l => l.LevelIndex!.Value)
            .ToDictionary(g => g.Key, g => g.First());
        if (!levels.TryGetValue(level, out var current))
            return "";
        var counts = Count(instance, abstractId, levels, level);
        if (current.NumberingFormat?.Val?.Value is NumberFormatValues.Bullet or NumberFormatValues.None)
            return "";
        return Placeholder()
            .Replace(
                current.LevelText?.Val?.Value ?? "",
                match =>
                {
                    var at = match.Value[1] - '1';
                    // "Legal" numbering shows the levels above in Arabic figures.
                    var format =
                        at != level && current.IsLegalNumberingStyle is not null
                            ? NumberFormatValues.Decimal
                            : levels.GetValueOrDefault(at)?.NumberingFormat?.Val?.Value;
                    return levels.ContainsKey(at) ? Format(counts[at], format) : "";
                }
            );
    }

    int[] Count(NumberingInstance instance, int abstractId, Dictionary<int, Level> levels, int level)
    {
        // Instances of one definition count on together unless an instance says where it starts.
        var overrides = instance.Elements<LevelOverride>().Where(o => o.StartOverrideNumberingValue is not null).ToList();
        var key = overrides.Count > 0 ? -1 - instance.NumberID!.Value : abstractId;
        if (!counters.TryGetValue(key, out var counts))
            counters[key] = counts = new int[9];
        for (var deeper = level + 1; deeper < 9; deeper++)
            counts[deeper] = 0;
        for (var at = 0; at <= level; at++)
        {
            if (counts[at] == 0)
                counts[at] = Start(overrides, levels, at) - (at == level ? 1 : 0);
        }
        counts[level]++;
        return counts;
    }

    static int Start(List<LevelOverride> overrides, Dictionary<int, Level> levels, int level) =>
        overrides.Find(o => o.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
        ?? (levels.TryGetValue(level, out var definition) ? definition.StartNumberingValue?.Val?.Value : null)
        ?? 1;

    static string Format(int number, NumberFormatValues? format) =>
        format switch
        {
            NumberFormatValues.ChineseCounting
            or NumberFormatValues.ChineseCountingThousand
            or NumberFormatValues.JapaneseCounting
            or NumberFormatValues.TaiwaneseCounting
            or NumberFormatValues.TaiwaneseCountingThousand
            or NumberFormatValues.IdeographDigital => Chinese(number),
            NumberFormatValues.DecimalEnclosedCircleChinese or NumberFormatValues.DecimalEnclosedCircle when number is > 0 and <= 20 => (
                (char)('①' + number - 1)
            ).ToString(),
            NumberFormatValues.DecimalFullWidth => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '０'))),
            NumberFormatValues.LowerLetter => ((char)('a' + (number - 1) % 26)).ToString(),
            NumberFormatValues.UpperLetter => ((char)('A' + (number - 1) % 26)).ToString(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    internal static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number is <= 0 or >= 10_000)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            text += (gap ? "零" : "") + (digit == 1 && unit == 10 && text.Length == 0 ? "" : digits[digit]) + name;
            gap = false;
        }
        return text;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
