namespace Union.Texts.Structure;

/// <summary>Builds the tree of a text line by line: every line opens a part or goes on with the one that is open.</summary>
internal sealed class TreeBuilder(string source)
{
    private readonly List<TextPart> roots = [];
    private readonly List<(TextPart Part, LabelStyle Style, int Level)> open = [];
    private readonly StructureReport report = new(source);
    private readonly Anchors anchors = new();
    private readonly List<SourceLine> lines = SourceLine.Of(source);
    private int previousArticle;

    public TextStructure Build()
    {
        var stamped = SplitNumbers.Of(source, lines);
        if (lines.Count == 0 && source.Length > 0)
            Open(PartKind.Preamble, LabelStyle.None, 0, 0, PartLabel.None, "");
        for (var i = 0; i < lines.Count; )
            i += stamped.Contains(i) ? Stamp(i) : Read(i);
        CloseTo(0, source.Length);
        return new TextStructure(source, roots, report.Problems);
    }

    private TextPart? Current => open.Count > 0 ? open[^1].Part : null;

    private int Stamp(int index)
    {
        report.Stamped(lines[index]);
        Continue(lines[index]);
        return 1;
    }

    /// <returns>How many lines were read.</returns>
    private int Read(int index)
    {
        var line = lines[index];
        var signOff = SignOffLines.Length(source, lines, index);
        if (signOff > 0)
        {
            CloseTo(AnnexDepth(), line.Start);
            Open(PartKind.SignOff, LabelStyle.None, 0, line.Start, PartLabel.None, source[line.WordsStart..line.End].Trim());
            return signOff;
        }
        var label = PartLabel.Read(source[line.WordsStart..Math.Min(line.End, line.WordsStart + 200)], line.HeadingLevel > 0, previousArticle);
        switch (label.Style)
        {
            case LabelStyle.Article:
                OpenArticle(line, label);
                break;
            case LabelStyle.Book or LabelStyle.SubBook or LabelStyle.Chapter or LabelStyle.Section:
                OpenDivision(line, label);
                break;
            case LabelStyle.Annex:
                return OpenAnnex(index, label);
            case LabelStyle.Contents when ContentsTable.EndOf(source, lines, index) is var end && end > index:
                CloseTo(AnnexDepth(), line.Start);
                Open(PartKind.Contents, label.Style, 0, line.Start, label, "目录");
                return end - index;
            case LabelStyle.Bracketed when (Current?.Kind ?? PartKind.Preamble) is not PartKind.Article:
                OpenHeading(line, 6, source[(line.WordsStart + 1)..(line.WordsStart + label.End - 1)].Trim());
                break;
            case LabelStyle.First or LabelStyle.Second or LabelStyle.Third or LabelStyle.Fourth or LabelStyle.Fifth:
                OpenHead(line, label);
                break;
            default:
                ReadPlain(line);
                break;
        }
        return 1;
    }

    private void ReadPlain(SourceLine line)
    {
        // The first heading of the first level is the document's own title: it divides nothing.
        if (line.HeadingLevel > 1 || (line.HeadingLevel == 1 && roots.Count > 0))
            OpenHeading(line, line.HeadingLevel, PlainText.Of(source[line.WordsStart..line.End]));
        else
            Continue(line);
    }

    private void OpenHeading(SourceLine line, int level, string words)
    {
        CloseWhile(line.Start, o => o.Part.Kind != PartKind.Annex && (o.Level == 0 || o.Level >= level));
        Open(PartKind.Heading, LabelStyle.None, level, line.Start, PartLabel.None, words);
        previousArticle = 0;
    }

    private void OpenDivision(SourceLine line, PartLabel label)
    {
        var kind = label.Style switch
        {
            LabelStyle.Book => PartKind.Book,
            LabelStyle.SubBook => PartKind.SubBook,
            LabelStyle.Chapter => PartKind.Chapter,
            _ => PartKind.Section,
        };
        CloseWhile(
            line.Start,
            o =>
                o.Part.Kind switch
                {
                    PartKind.Annex => false,
                    PartKind.Heading => o.Level >= line.HeadingLevel,
                    PartKind.Book or PartKind.SubBook or PartKind.Chapter => o.Part.Kind >= kind,
                    _ => true,
                }
        );
        Open(kind, label.Style, line.HeadingLevel, line.Start, label, HeadWords.Of(source, line.WordsStart + label.End, line.End));
    }

    private void OpenArticle(SourceLine line, PartLabel label)
    {
        CloseWhile(
            line.Start,
            o =>
                o.Part.Kind is PartKind.Article or PartKind.Paragraph or PartKind.Item or PartKind.Preamble or PartKind.Contents or PartKind.AnnexList
        );
        var textStart = Math.Min(line.WordsStart + label.End, line.End);
        var heading = ArticleHeading(ref textStart, line.End);
        Open(PartKind.Article, label.Style, 0, line.Start, label, heading);
        previousArticle = label.Number;
        if (textStart >= line.End)
            return;
        // 第一条 （一）甲；: the first item stands in the article's own line.
        var first = PartLabel.ReadHead(source[textStart..Math.Min(line.End, textStart + 10)]);
        if (first is { IsHead: true, Number: 1 })
            OpenHead(line with { Start = textStart, WordsStart = textStart }, first);
        else
            Open(PartKind.Paragraph, LabelStyle.None, 0, textStart, PartLabel.None, "");
    }

    // 第五条【适用范围】本法适用于… and 第五条 **适用** …: blanks and marks go with the label.
    private string ArticleHeading(ref int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(source[start]) || source[start] is '*' or '_' or '：' or ':'))
            start++;
        if (start >= end || source[start] is not '【' || source.IndexOf('】', start, Math.Min(end - start, 42)) is not (> 0 and var close))
            return "";
        var heading = source[(start + 1)..close].Trim();
        start = close + 1;
        return heading;
    }

    private void OpenHead(SourceLine line, PartLabel label)
    {
        var article = open.FindLastIndex(o => o.Part.Kind == PartKind.Article);
        var isItem = article >= 0 && line.HeadingLevel == 0 && !GoesOnAbove(article, label);
        if (!isItem)
            CloseWhile(
                line.Start,
                o =>
                    o.Part.Kind
                        is PartKind.Article
                            or PartKind.Paragraph
                            or PartKind.Item
                            or PartKind.Preamble
                            or PartKind.Contents
                            or PartKind.AnnexList
            );
        var kind = isItem ? PartKind.Item : PartKind.Head;
        if (isItem && open[^1].Part.Kind == PartKind.Article)
            Open(PartKind.Paragraph, LabelStyle.None, 0, line.Start, PartLabel.None, "");
        var same = open.FindLastIndex(o => o.Part.Kind == kind && o.Style == label.Style);
        if (same >= 0)
            CloseTo(same, line.Start);
        else if (label.Style == LabelStyle.First)
            CloseWhile(line.Start, o => o.Part.Kind == kind);
        Open(
            kind,
            label.Style,
            line.HeadingLevel > 0 ? line.HeadingLevel : 0,
            line.Start,
            label,
            HeadWords.Of(source, line.WordsStart + label.End, line.End)
        );
        report.Sequence(Current!, label.Style);
    }

    // 三、 behind an article of 二、 is the next head, unless the article counts 一、 二、 itself.
    private bool GoesOnAbove(int article, PartLabel label) =>
        open.Skip(article).All(o => o.Style != label.Style)
        && open.Take(article).LastOrDefault(o => o.Style == label.Style).Part is { } above
        && above.Number + 1 == label.Number;

    private int OpenAnnex(int index, PartLabel label)
    {
        var line = lines[index];
        var words = line.WordsStart + label.End;
        CloseTo(0, line.Start);
        previousArticle = 0;
        if (words < line.End && PartLabel.ReadHead(source[words..Math.Min(line.End, words + 10)]) is { Style: LabelStyle.Third, Number: 1 })
        {
            Open(PartKind.AnnexList, label.Style, 0, line.Start, label, "");
            var next = index + 1;
            while (next < lines.Count && NumberOf(lines[next]) == next - index + 1)
                next++;
            return next - index;
        }
        var following = index + 1 < lines.Count ? AnnexLabel(lines[index + 1]) : PartLabel.None;
        var heading = HeadWords.Of(source, words, line.End);
        var isNamed = heading.Length > 0 && (index + 1 == lines.Count || following.Style == LabelStyle.Annex);
        // 附件：表 and right beneath 附件: the name, and then the annex.
        var comes = isNamed && following.Style == LabelStyle.Annex && following.Number == label.Number;
        Open(comes ? PartKind.AnnexList : PartKind.Annex, label.Style, line.HeadingLevel, line.Start, label, heading);
        if (isNamed && !comes)
            report.AnnexWithoutText(Current!);
        return 1;
    }

    private int NumberOf(SourceLine line) =>
        PartLabel.ReadHead(source[line.WordsStart..Math.Min(line.End, line.WordsStart + 10)]) is { Style: LabelStyle.Third } label ? label.Number : 0;

    private PartLabel AnnexLabel(SourceLine line) =>
        PartLabel.Read(source[line.WordsStart..Math.Min(line.End, line.WordsStart + 200)], line.HeadingLevel > 0, 0)
            is { Style: LabelStyle.Annex } label
            ? label
            : PartLabel.None;

    // A plain line is a new paragraph of the innermost part that holds paragraphs.
    private void Continue(SourceLine line)
    {
        CloseWhile(line.Start, o => o.Part.Kind is PartKind.Paragraph or PartKind.Item);
        if (Current is null || Current.Kind is PartKind.Contents or PartKind.AnnexList)
        {
            CloseTo(0, line.Start);
            Open(PartKind.Preamble, LabelStyle.None, 0, roots.Count == 0 ? 0 : line.Start, PartLabel.None, "");
        }
        Open(PartKind.Paragraph, LabelStyle.None, 0, line.Start, PartLabel.None, "");
    }

    private int AnnexDepth() => open.Count > 0 && open[0].Part.Kind == PartKind.Annex ? 1 : 0;

    private void Open(PartKind kind, LabelStyle style, int level, int start, PartLabel label, string heading)
    {
        if (roots.Count == 0)
            start = 0;
        var part = new TextPart(kind, Current, start)
        {
            Style = label.Style,
            Number = label.Number,
            Sub = label.Sub,
            Label = label.Printed,
            Heading = heading,
        };
        if (Current is { } parent)
        {
            if (parent.Children.Count == 0)
                parent.OwnEnd = start;
            parent.Add(part);
        }
        else
        {
            roots.Add(part);
        }
        open.Add((part, style, level));
        report.Opened(part, anchors.Name(part));
    }

    private void CloseWhile(int end, Func<(TextPart Part, LabelStyle Style, int Level), bool> belongs)
    {
        var depth = open.Count;
        while (depth > 0 && belongs(open[depth - 1]))
            depth--;
        CloseTo(depth, end);
    }

    private void CloseTo(int depth, int end)
    {
        for (var i = open.Count - 1; i >= depth; i--)
        {
            var part = open[i].Part;
            part.End = end;
            if (part.Children.Count == 0)
                part.OwnEnd = end;
            open.RemoveAt(i);
        }
    }
}
