namespace Union.Texts.Structure;

/// <summary>A text as a tree of its numbered parts. The one parser behind outline, clause links, citations, comparison and search.</summary>
public sealed class TextStructure
{
    private readonly Dictionary<string, TextPart> byAnchor;

    internal TextStructure(string source, IReadOnlyList<TextPart> parts, IReadOnlyList<StructureProblem> problems)
    {
        Source = source;
        Parts = parts;
        Problems = problems;
        byAnchor = All().Where(p => p.Anchor.Length > 0).ToDictionary(p => p.Anchor, StringComparer.Ordinal);
    }

    public string Source { get; }

    /// <summary>The outermost parts; together they cover the source.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>What could not be placed or was placed with a doubt.</summary>
    public IReadOnlyList<StructureProblem> Problems { get; }

    /// <summary>Reads Markdown or plain text. Never fails; takes time proportional to the text.</summary>
    public static TextStructure Parse(string source) => new TreeBuilder(source).Build();

    public IEnumerable<TextPart> All() => Parts.SelectMany(p => p.All());

    public TextPart? Find(string anchor) => byAnchor.GetValueOrDefault(anchor);

    /// <summary>The innermost part a position lies in.</summary>
    public TextPart? At(int position)
    {
        TextPart? found = null;
        for (var level = Parts; ; level = found.Children)
        {
            if (In(level, position) is not { } part)
                return found;
            found = part;
        }
    }

    /// <summary>A part's words without markup, children included.</summary>
    public string TextOf(TextPart part) => PlainText.Of(Source[part.Start..part.End]);

    /// <summary>A part's own words without markup and without its children.</summary>
    public string OwnTextOf(TextPart part) => PlainText.Of(Source[part.Start..part.OwnEnd]);

    private static TextPart? In(IReadOnlyList<TextPart> parts, int position)
    {
        int low = 0,
            high = parts.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (position < parts[middle].Start)
                high = middle - 1;
            else if (position >= parts[middle].End)
                low = middle + 1;
            else
                return parts[middle];
        }
        return null;
    }
}
