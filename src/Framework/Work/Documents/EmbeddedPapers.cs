using System.Globalization;
using System.Reflection;

namespace Union.Work.Documents;

/// <summary>
/// Templates written as text and embedded in a module: <c>Papers/founding.request.md</c>, the lines <c>name</c>, <c>direction</c>, <c>title</c>,
/// <c>from</c>, <c>to</c>, <c>numbered</c>, <c>layout</c>, <c>order</c>, <c>annex</c> between two lines <c>---</c>, then the body. The table of fields is the
/// one of <c>Papers/README.md</c>: rows <c>| `organization.name` | 工会全称 |</c>, lists <c>| `candidates[]` | 候选人 |</c>.
/// </summary>
public static class EmbeddedPapers
{
    private const string Folder = "Papers/";
    private const string Fence = "---";
    private const string FieldsFile = "README.md";

    public static IReadOnlyList<PaperTemplate> Templates(Assembly assembly) =>
        [
            .. Names(assembly)
                .Where(n => !n.EndsWith(FieldsFile, StringComparison.Ordinal))
                .Select(n => Parse(n[Folder.Length..^".md".Length], Read(assembly, n)))
                .OrderBy(t => t.Order)
                .ThenBy(t => t.Code, StringComparer.Ordinal),
        ];

    public static IReadOnlyList<PaperField> Fields(Assembly assembly) =>
        [
            .. Names(assembly)
                .Where(n => n.EndsWith(FieldsFile, StringComparison.Ordinal))
                .SelectMany(n => Read(assembly, n))
                .Select(Field)
                .OfType<PaperField>(),
        ];

    internal static PaperTemplate Parse(string code, IReadOnlyList<string> lines)
    {
        var end = lines.Skip(1).TakeWhile(l => l.Trim() != Fence).Count() + 1;
        if (lines.Count == 0 || lines[0].Trim() != Fence || end >= lines.Count)
            throw new InvalidDataException($"Papers/{code}.md has no head between two lines of ---.");
        var head = lines.Take(end).Skip(1).Select(l => l.Split(':', 2)).Where(p => p.Length == 2).ToLookup(p => p[0].Trim(), p => p[1].Trim());
        string Value(string name) => head[name].FirstOrDefault() ?? "";
        return new PaperTemplate(code, Value("name"), Enum.Parse<PaperDirection>(Value("direction")), Value("title"))
        {
            Layout = Enum.TryParse<PaperLayout>(Value("layout"), out var layout) ? layout : PaperLayout.Letter,
            IsNumbered = Value("numbered") is "yes",
            From = Value("from"),
            To = Value("to"),
            Annexes = [.. head["annex"]],
            Order = int.TryParse(Value("order"), CultureInfo.InvariantCulture, out var order) ? order : 0,
            Body = string.Join('\n', lines.Skip(end + 1)).Trim('\n'),
        };
    }

    private static PaperField? Field(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is ["", ['`', .. var name, '`'], var meaning, ..]
            ? new PaperField(name.TrimEnd('[', ']'), meaning) { IsList = name.EndsWith("[]", StringComparison.Ordinal) }
            : null;

    private static IEnumerable<string> Names(Assembly assembly) =>
        assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal));

    private static List<string> Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }
}
