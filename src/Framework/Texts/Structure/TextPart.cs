namespace Union.Texts.Structure;

/// <summary>
/// A part of a text. The parts of one level follow each other without a gap, and together they cover the part above from where its own text
/// ends: every character of the source lies in exactly one part's own text.
/// </summary>
public sealed class TextPart
{
    private readonly List<TextPart> children = [];

    internal TextPart(PartKind kind, TextPart? parent, int start) => (Kind, Parent, Start) = (kind, parent, start);

    public PartKind Kind { get; }

    public TextPart? Parent { get; }

    internal LabelStyle Style { get; init; }

    /// <summary>1, 2, 3 as printed (第十七条: 17); 0 where the part has no number.</summary>
    public int Number { get; internal init; }

    /// <summary>第十七条之一: 1; else 0.</summary>
    public int Sub { get; internal init; }

    /// <summary>As printed, without blanks: 第十七条之一, 三、, （二）, 附件1; empty where nothing is printed.</summary>
    public string Label { get; internal init; } = "";

    /// <summary>The words of its heading without the label; empty where it has none.</summary>
    public string Heading { get; internal set; } = "";

    /// <summary>
    /// Its place in an address: art-5, art-5-p-2, ch-3, s-3-2, annex-1. It comes from the numbers alone, so it stays when the text elsewhere
    /// changes. A number that comes a second time gets _2, a third time _3.
    /// </summary>
    public string Anchor { get; internal set; } = "";

    public int Start { get; }

    /// <summary>Where its own text ends and its first child begins.</summary>
    public int OwnEnd { get; internal set; }

    /// <summary>Where it ends, children included.</summary>
    public int End { get; internal set; }

    public IReadOnlyList<TextPart> Children => children;

    /// <summary>Label and heading as a table of contents shows them.</summary>
    public string Caption =>
        Label.Length == 0 || Heading.Length == 0 || Label[^1] is '、' or '.' or '．' or '）' or ')' ? Label + Heading : $"{Label} {Heading}";

    /// <summary>Itself and everything beneath, in the order of the text.</summary>
    public IEnumerable<TextPart> All()
    {
        yield return this;
        foreach (var child in children)
        foreach (var part in child.All())
            yield return part;
    }

    internal void Add(TextPart child) => children.Add(child);
}
