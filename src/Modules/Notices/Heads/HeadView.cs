using Union.Notices.Reading;
using Union.Notices.Topics;

namespace Union.Notices.Heads;

/// <summary>The head and the annexes of a document as its readers see them.</summary>
internal sealed record HeadView
{
    public IReadOnlyList<string> JointIssuers { get; init; } = [];

    public DateOnly? ReleasedOn { get; init; }

    public bool IsTrial { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public string Signer { get; init; } = "";

    public string Recipients { get; init; } = "";

    public string CopiedTo { get; init; } = "";

    public string Remark { get; init; } = "";

    public IReadOnlyList<AnnexView> Annexes { get; init; } = [];

    public IReadOnlyList<TopicNode> Topics { get; init; } = [];

    public static HeadView Of(NoticeContent content) =>
        new()
        {
            JointIssuers = [.. content.JointIssuers.Select(i => i.Name)],
            ReleasedOn = content.ReleasedOn,
            IsTrial = content.IsTrial,
            ReviewOn = content.ReviewOn,
            Signer = content.Signer,
            Recipients = content.Recipients,
            CopiedTo = content.CopiedTo,
            Remark = content.Remark,
            Annexes = [.. content.Annexes.Select(AnnexView.Of)],
        };

    /// <summary>With the addresses of the annexes that are files.</summary>
    public HeadView WithFiles(IEnumerable<(string Sha256, AttachmentLink Link)> files)
    {
        var links = files.DistinctBy(f => f.Sha256).ToDictionary(f => f.Sha256, f => f.Link, StringComparer.Ordinal);
        return this with { Annexes = [.. Annexes.Select(a => a with { File = a.FileSha256 is { } sha ? links.GetValueOrDefault(sha) : null })] };
    }
}
