using Union.Notices.Heads;

namespace Union.Notices.Import;

/// <summary>What index.csv or front matter says about the head of a policy document: signer, addressees, trial, retention, topics, annexes.</summary>
internal sealed record StatedHead
{
    private static readonly char[] Between = ['；', ';', '|'];

    public string? Signer { get; init; }

    public string? Recipients { get; init; }

    public string? CopiedTo { get; init; }

    public string? Trial { get; init; }

    public string? Review { get; init; }

    public string? Until { get; init; }

    public string? Retention { get; init; }

    /// <summary>Paths, separated by semicolons: 权益保障 / 集体协商；经费管理.</summary>
    public string? Topics { get; init; }

    /// <summary>Titles, separated by semicolons; their texts are not here.</summary>
    public string? Annexes { get; init; }

    public static StatedHead None { get; } = new();

    public IReadOnlyList<string> TopicPaths => Split(Topics);

    public StatedHead Or(StatedHead other) =>
        new()
        {
            Signer = Signer ?? other.Signer,
            Recipients = Recipients ?? other.Recipients,
            CopiedTo = CopiedTo ?? other.CopiedTo,
            Trial = Trial ?? other.Trial,
            Review = Review ?? other.Review,
            Until = Until ?? other.Until,
            Retention = Retention ?? other.Retention,
            Topics = Topics ?? other.Topics,
            Annexes = Annexes ?? other.Annexes,
        };

    /// <summary>The content with what is stated; what cannot be read is left as it was.</summary>
    public NoticeContent On(NoticeContent content)
    {
        var isTrial = Trial is null ? content.IsTrial || Review is not null : Trial is "是" or "试行" or "暂行" or "true" or "yes" or "1";
        return content with
        {
            Signer = Cut(Signer, NoticeVersion.SignerLength) ?? content.Signer,
            Recipients = Cut(Recipients, NoticeVersion.AddresseesLength) ?? content.Recipients,
            CopiedTo = Cut(CopiedTo, NoticeVersion.AddresseesLength) ?? content.CopiedTo,
            IsTrial = isTrial,
            ReviewOn = isTrial ? DocumentDates.Stated(Review).Date ?? content.ReviewOn : null,
            EffectiveUntil = DocumentDates.Stated(Until).Date ?? content.EffectiveUntil,
            Retention = Kept() ?? content.Retention,
            Annexes = Annexes is null ? content.Annexes : [.. AnnexesWith(content.Annexes)],
        };
    }

    /// <summary>What is stated and cannot be read, in Chinese.</summary>
    public IEnumerable<string> Doubts()
    {
        if (Review is not null && DocumentDates.Stated(Review).Date is null)
            yield return $"目录所写复查日期“{Review}”不是日期，没有采用";
        if (Until is not null && DocumentDates.Stated(Until).Date is null)
            yield return $"目录所写有效期“{Until}”不是日期，没有采用";
        if (Retention is not null && Kept() is null)
            yield return $"目录所写保管期限“{Retention}”不是永久、30 年或 10 年，没有采用";
        foreach (var path in TopicPaths.Where(p => !Union.Notices.Topics.GrowTopics.IsPath(p)))
            yield return $"目录所写主题“{path}”太长或层级太多，没有采用";
    }

    // An annex that somebody has filled in meanwhile keeps its text or file.
    private IEnumerable<NoticeAnnex> AnnexesWith(IReadOnlyList<NoticeAnnex> held) =>
        Split(Annexes)
            .Take(NoticeAnnex.Most)
            .Select(t => t[..Math.Min(t.Length, NoticeAnnex.TitleLength)])
            .Select(t => held.FirstOrDefault(a => HeadProposals.Key(a.Title) == HeadProposals.Key(t)) ?? new NoticeAnnex(t));

    private Retention? Kept() =>
        Retention?.Replace(" ", "", StringComparison.Ordinal) switch
        {
            "永久" => Heads.Retention.Permanent,
            "30年" or "长期" => Heads.Retention.ThirtyYears,
            "10年" or "短期" => Heads.Retention.TenYears,
            _ => null,
        };

    private static string[] Split(string? text) => text?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
