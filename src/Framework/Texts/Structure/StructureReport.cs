namespace Union.Texts.Structure;

/// <summary>Gathers what could not be placed or was placed with a doubt.</summary>
internal sealed class StructureReport(string source)
{
    private const int Most = 1000;
    private const int Shown = 40;

    private readonly List<StructureProblem> problems = [];
    private readonly Dictionary<(TextPart? Parent, bool IsItem), TextPart> last = [];
    private readonly Dictionary<LabelStyle, int> lastOfStyle = [];
    private int article;

    public IReadOnlyList<StructureProblem> Problems => problems;

    public void Opened(TextPart part, bool isNew)
    {
        if (part.Kind == PartKind.Annex)
            article = 0;
        if (part.Kind == PartKind.Article)
            ReadArticle(part);
        if (isNew || part.Kind is PartKind.Paragraph or PartKind.SignOff or PartKind.Preamble or PartKind.Contents)
            return;
        if (part.Parent?.Anchor.Contains('_', StringComparison.Ordinal) == true)
            return;
        if (part.Kind == PartKind.Heading)
            Add(part.Start, StructureProblemKind.RepeatedText, $"“{part.Heading}”前面已有，本处记作 {part.Anchor}；请核对是否整段重复。");
        else
            Add(part.Start, StructureProblemKind.Duplicate, $"“{part.Label}”前面已有，本处记作 {part.Anchor}；请核对编号。");
    }

    /// <summary>Looks whether a head or item goes on from the one before it under the same part.</summary>
    public void Sequence(TextPart part, LabelStyle style)
    {
        var key = (part.Parent, part.Kind == PartKind.Item);
        var expected = last.TryGetValue(key, out var before) ? before.Number + 1 : 1;
        // 9. under 二、 goes on from 8. under 一、.
        var goesOn = lastOfStyle.GetValueOrDefault(style) + 1 == part.Number;
        last[key] = part;
        lastOfStyle[style] = part.Number;
        if (part.Number > expected && !goesOn && !(before is null && part.Number == 2 && FirstIsInLine(part, style)))
            Add(
                part.Start,
                StructureProblemKind.Gap,
                before is null
                    ? $"“{part.Label}”之前没有“一”，编号从 {part.Number} 开始，请核对。"
                    : $"“{before.Label}”之后是“{part.Label}”，中间的编号没有找到，请核对。"
            );
    }

    // （一）下列案件：1.甲；⏎2.乙: the first stands within the line above.
    private bool FirstIsInLine(TextPart part, LabelStyle style)
    {
        var start = Math.Max(part.Parent?.Start ?? 0, part.Start - 500);
        var above = source.AsSpan(start, part.Start - start);
        return style switch
        {
            LabelStyle.First => above.Contains("一、", StringComparison.Ordinal),
            LabelStyle.Second => above.Contains("（一）", StringComparison.Ordinal) || above.Contains("(一)", StringComparison.Ordinal),
            LabelStyle.Third => above.IndexOfAny("1１") >= 0,
            LabelStyle.Fourth => above.Contains("(1)", StringComparison.Ordinal) || above.Contains("（1）", StringComparison.Ordinal),
            _ => above.Contains('①'),
        };
    }

    public void Stamped(SourceLine line) =>
        Add(line.Start, StructureProblemKind.InsideSentence, "行首的编号插在句子中间，像是扫描或下载时加上的分段号，不作标题。");

    public void AnnexWithoutText(TextPart part) =>
        Add(part.Start, StructureProblemKind.AnnexWithoutText, $"附件“{part.Heading}”只有名称，没有正文；请补上附件，或登记为缺失。");

    private void ReadArticle(TextPart part)
    {
        if (article > 0 && part.Number > article + 1)
            Add(part.Start, StructureProblemKind.Gap, $"第 {article} 条之后是“{part.Label}”，中间的条文没有找到，请核对。");
        article = part.Number;
    }

    private void Add(int position, StructureProblemKind kind, string reason)
    {
        if (problems.Count < Most)
            problems.Add(new StructureProblem(position, kind, source.Substring(position, Math.Min(Shown, source.Length - position)).Trim(), reason));
    }
}
