using Union.Texts.Structure;

namespace Union.Texts.Passages;

/// <summary>
/// Cuts a document into the pieces a reader may be sent to: articles (第十一条, 第十一条之一), numbered heads (一、 （一） 1.)
/// and paragraphs, under the anchors the structure of the text gives them.
/// </summary>
public sealed class TextPassages
{
    // Short paragraphs share a piece; an article or section that is longer continues in a second piece of the same name and anchor.
    private const int Paragraph = 300;
    private const int SectionLimit = 800;
    private const int ArticleLimit = 4000;
    private const int ShownHead = 30;

    private readonly List<TextPassage> passages = [];
    private readonly List<TextLine> lines = [];
    private readonly SortedDictionary<int, string> headings = [];
    private readonly TextStructure structure;

    private TextPart? label;
    private string firstHead = "";
    private int length;
    private bool continued;
    private bool headingPending;
    private TextLine pendingHeading;

    private TextPassages(TextStructure structure) => this.structure = structure;

    /// <summary>The pieces of a Markdown source in their order.</summary>
    public static IReadOnlyList<TextPassage> Cut(string markdown) => Cut(TextStructure.Parse(markdown));

    /// <summary>The pieces of a text whose structure is known already.</summary>
    public static IReadOnlyList<TextPassage> Cut(TextStructure structure)
    {
        var cut = new TextPassages(structure);
        foreach (var line in TextLine.Of(structure))
            cut.Read(line);
        cut.Close();
        cut.CloseHeading();
        return cut.passages;
    }

    private void Read(TextLine line)
    {
        if (line.Text.Length == 0)
            return;
        if (line.Part is { Kind: PartKind.Article } article)
            Open(article, line);
        else if (line.HeadingLevel == 1 && passages.Count == 0 && lines.Count == 0 && headings.Count == 0)
            Add(line); // The document's own title stands above everything: it says nothing about a piece.
        else if (line.HeadingLevel > 0)
            Head(line, line.HeadingLevel);
        else if (line.Part is { Kind: PartKind.Book or PartKind.SubBook or PartKind.Chapter or PartKind.Section } division)
            Head(line, division.Kind - PartKind.Book + 2);
        else if (line.Part is { Kind: PartKind.Head } head && Opens(head))
            Open(head, line);
        else
            Continue(line);
    }

    // Small items stay with their head.
    private bool Opens(TextPart head) =>
        head.Style switch
        {
            LabelStyle.First or LabelStyle.Second => true,
            LabelStyle.Third => length > Paragraph,
            _ => false,
        };

    private void Open(TextPart part, TextLine line)
    {
        Close();
        label = part;
        Add(line);
    }

    private void Head(TextLine line, int level)
    {
        Close();
        CloseHeading();
        label = null;
        firstHead = "";
        foreach (var deeper in headings.Keys.Where(l => l >= level).ToList())
            headings.Remove(deeper);
        headings[level] = line.Text;
        pendingHeading = line;
        headingPending = true;
    }

    private void Continue(TextLine line)
    {
        var full = label?.Kind switch
        {
            null => Paragraph,
            PartKind.Article => ArticleLimit,
            _ => SectionLimit,
        };
        if (lines.Count > 0 && length + line.Text.Length > full)
        {
            Close();
            continued = label is not null;
        }
        Add(line);
    }

    private void Add(TextLine line)
    {
        headingPending = false;
        lines.Add(line);
        length += line.Text.Length;
    }

    private void Close()
    {
        if (lines.Count == 0)
            return;
        var (name, anchor) = NameAndAnchor();
        var start = lines[0].Start;
        passages.Add(
            new TextPassage(
                name,
                anchor,
                start,
                lines[^1].End - start,
                string.Join('\n', lines.Select(line => line.Text)),
                string.Join(' ', headings.Values)
            )
        );
        lines.Clear();
        length = 0;
        continued = false;
    }

    // A heading with nothing beneath it is a piece itself, or its words would be lost.
    private void CloseHeading()
    {
        if (!headingPending)
            return;
        headingPending = false;
        passages.Add(
            new TextPassage(
                pendingHeading.Text,
                AnchorAt(pendingHeading.Start),
                pendingHeading.Start,
                pendingHeading.End - pendingHeading.Start,
                pendingHeading.Text,
                string.Join(' ', headings.Values.SkipLast(1))
            )
        );
    }

    private (string Name, string Anchor) NameAndAnchor()
    {
        if (continued)
            return (passages[^1].Label, passages[^1].Anchor);
        var anchor = AnchorAt(lines[0].Start);
        switch (label)
        {
            case null:
                return (headings.Count > 0 ? headings.Values.Last() : "", anchor);
            case { Kind: PartKind.Article }:
                return (label.Label, anchor);
            case { Style: LabelStyle.First }:
                firstHead = label.Label;
                return (Shown("", label), anchor);
            case { Style: LabelStyle.Second }:
                return (Shown(firstHead, label), anchor);
            default:
                return (firstHead + label.Label, anchor);
        }
    }

    private string AnchorAt(int position) => structure.At(position)?.Anchor ?? "";

    private string Shown(string above, TextPart part)
    {
        var first = lines[0].Text;
        return above + (first.Length <= ShownHead ? first.TrimEnd('。', '：', ':', '；', ' ') : part.Label);
    }
}
