using System.Text.RegularExpressions;
using Union.Identifiers.Documents;

namespace Union.Texts.Citations;

/// <summary>The short names a text gives: （以下简称《改革方案》）.</summary>
internal sealed partial class Aliases
{
    private readonly Dictionary<string, (string Title, DocumentNumber? Number, bool IsOnly)> known = new(StringComparer.Ordinal);
    private readonly HashSet<int> definitions = [];

    public (string Title, DocumentNumber? Number, bool IsOnly)? Find(string name) => known.TryGetValue(name, out var meaning) ? meaning : null;

    /// <summary>The 《…》 at this place gives the name; it cites nothing itself.</summary>
    public bool IsDefinition(int position) => definitions.Contains(position);

    /// <summary>Reads what follows a citation; a name given twice with two meanings is known as doubtful from then on.</summary>
    public string? Read(string text, int at, string title, DocumentNumber? number)
    {
        var match = Definition().Match(text, at, Math.Min(text.Length - at, 80));
        if (!match.Success)
            return null;
        var name = match.Groups["name"];
        if (match.Groups["mark"].Value == "《")
            definitions.Add(match.Groups["mark"].Index);
        var isOnly = !known.TryGetValue(name.Value, out var before) || TitleKey.Of(before.Title) == TitleKey.Of(title);
        known[name.Value] = (title, number, isOnly);
        return name.Value;
    }

    [GeneratedRegex(
        "\\G[^《》。\\n]{0,20}?[（(]\\s?(?:以下|下)\\s?(?:简称|统称|称)(?:为)?[:：]?\\s?(?<mark>[《“\"'‘]?)(?<name>[^《》“”\"'‘’（）()\\n]{2,30})[》”\"'’]?\\s?[）)]"
    )]
    private static partial Regex Definition();
}
