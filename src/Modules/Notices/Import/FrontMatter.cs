namespace Union.Notices.Import;

/// <summary>The lines "key: value" between two "---" at the very beginning of a Markdown file.</summary>
internal static class FrontMatter
{
    const int MostLines = 60;

    public static (StatedFacts Facts, string Body) Split(string markdown)
    {
        if (!markdown.StartsWith("---\n", StringComparison.Ordinal))
            return (StatedFacts.None, markdown);
        var lines = markdown.Split('\n');
        var end = Array.FindIndex(lines, 1, Math.Min(MostLines, lines.Length - 1), l => l.TrimEnd() is "---" or "...");
        if (end < 0)
            return (StatedFacts.None, markdown);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines[1..end])
        {
            var colon = line.IndexOfAny([':', '：']);
            if (colon > 0 && !line.StartsWith('#'))
                values[line[..colon].Trim()] = Unquoted(line[(colon + 1)..].Trim());
        }
        // A rule between two paragraphs looks alike but holds no pair.
        return values.Count == 0 ? (StatedFacts.None, markdown) : (StatedFacts.From(values), string.Join('\n', lines[(end + 1)..]));
    }

    static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' && value.Length >= 2 ? value[1..^1] : value;
}
