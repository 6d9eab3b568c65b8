namespace Union.Notices.Import;

/// <summary>What index.csv or front matter says about a file; it goes before anything found in the text.</summary>
internal sealed record StatedFacts
{
    public string? Title { get; init; }

    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public string? Issued { get; init; }

    public string? Effective { get; init; }

    public string? Category { get; init; }

    public string? Note { get; init; }

    public StatedHead Head { get; init; } = StatedHead.None;

    public static StatedFacts None { get; } = new();

    /// <summary>Names of columns and keys as people write them.</summary>
    public static StatedFacts From(IReadOnlyDictionary<string, string> values) =>
        new()
        {
            Title = Pick(values, "title", "标题", "题名"),
            Number = Pick(values, "number", "文号", "发文字号"),
            Issuer = Pick(values, "issuer", "发文机关", "发文单位", "发布机关"),
            Issued = Pick(values, "issued", "date", "发布日期", "发文日期", "成文日期", "日期"),
            Effective = Pick(values, "effective", "施行日期", "生效日期"),
            Category = Pick(values, "category", "kind", "type", "类别", "文种", "分类"),
            Note = Pick(values, "note", "备注", "说明"),
            Head = new StatedHead
            {
                Signer = Pick(values, "signer", "签发人"),
                Recipients = Pick(values, "recipients", "主送", "主送机关"),
                CopiedTo = Pick(values, "copies", "抄送", "抄送机关"),
                Trial = Pick(values, "trial", "试行"),
                Review = Pick(values, "review", "复查日期"),
                Until = Pick(values, "until", "有效期至"),
                Retention = Pick(values, "retention", "保管期限"),
                Topics = Pick(values, "topics", "topic", "主题"),
                Annexes = Pick(values, "annexes", "附件"),
            },
        };

    /// <summary>What a row of the index is known again by. A row that says nothing of the head is known as it was before there were heads.</summary>
    public string Mark() =>
        $"StatedFacts {{ Title = {Title}, Number = {Number}, Issuer = {Issuer}, Issued = {Issued}, Effective = {Effective}, Category = {Category}, Note = {Note} }}"
        + (Head == StatedHead.None ? "" : Head.ToString());

    /// <summary>Facts of this record first, then of the other.</summary>
    public StatedFacts Or(StatedFacts other) =>
        new()
        {
            Title = Title ?? other.Title,
            Number = Number ?? other.Number,
            Issuer = Issuer ?? other.Issuer,
            Issued = Issued ?? other.Issued,
            Effective = Effective ?? other.Effective,
            Category = Category ?? other.Category,
            Note = Note ?? other.Note,
            Head = Head.Or(other.Head),
        };

    static string? Pick(IReadOnlyDictionary<string, string> values, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                return value.Trim();
        return null;
    }
}
