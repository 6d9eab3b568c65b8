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

    private LineLabel label = new(LineKind.Text, "", 0, 0);
    private string firstHead = "";
    private int previousArticle;
    private int length;
    private bool continued;
    private bool headingPending;
    private TextLine pendingHeading;

    private TextPassages(TextStructure structure) => this.structure = structure;

    /// <summary>The pieces of a Markdown source in their order.</summary>
    public static IReadOnlyList<TextPassage> Cut(string markdown)
    {
        var cut = new TextPassages(TextStructure.Parse(markdown));
        foreach (var line in TextLine.Of(markdown))
            cut.Read(line);
        cut.Close();
        cut.CloseHeading();
        return cut.passages;
    }

    private void Read(TextLine line)
    {
        if (line.Text.Length == 0)
            return;
        var next = LineLabel.Read(line.Text, previousArticle);
        if (next.Kind == LineKind.Article)
            Open(next, line);
        else if (line.HeadingLevel == 1 && passages.Count == 0 && lines.Count == 0 && headings.Count == 0)
            Add(line); // The document's own title stands above everything: it says nothing about a piece.
        else if (line.HeadingLevel > 0)
            Head(line);
        else if (Opens(next))
            Open(next, line);
        else
            Continue(line);
    }

    // Inside an article the numbered items belong to it; small items stay with their head.
    private bool Opens(LineLabel next) =>
        next.Kind switch
        {
            LineKind.First or LineKind.Second => label.Kind != LineKind.Article,
            LineKind.Third => label.Kind != LineKind.Article && length > Paragraph,
            _ => false,
        };

    private void Open(LineLabel next, TextLine line)
    {
        Close();
        label = next;
        if (next.Kind == LineKind.Article)
            previousArticle = next.Number;
        Add(line);
    }

    private void Head(TextLine line)
    {
        Close();
        CloseHeading();
        label = new LineLabel(LineKind.Text, "", 0, 0);
        firstHead = "";
        foreach (var deeper in headings.Keys.Where(level => level >= line.HeadingLevel).ToList())
            headings.Remove(deeper);
        headings[line.HeadingLevel] = line.Text;
        pendingHeading = line;
        headingPending = true;
    }

    private void Continue(TextLine line)
    {
        var full = label.Kind switch
        {
            LineKind.Text => Paragraph,
            LineKind.Article => ArticleLimit,
            _ => SectionLimit,
        };
        if (lines.Count > 0 && length + line.Text.Length > full)
        {
            Close();
            continued = label.Kind != LineKind.Text;
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
        switch (label.Kind)
        {
            case LineKind.Article:
                return (label.Printed, anchor);
            case LineKind.First:
                firstHead = label.Printed;
                return (Shown(""), anchor);
            case LineKind.Second:
                return (Shown(firstHead), anchor);
            case LineKind.Third:
                return (firstHead + label.Printed, anchor);
            default:
                return (headings.Count > 0 ? headings.Values.Last() : "", anchor);
        }
    }

    private string AnchorAt(int position) => structure.At(position)?.Anchor ?? "";

    private string Shown(string above)
    {
        var first = lines[0].Text;
        return above + (first.Length <= ShownHead ? first.TrimEnd('。', '：', ':', '；', ' ') : label.Printed);
    }
}
