using Union.Identifiers.Documents;
using Union.Notices.Heads;

namespace Union.Notices;

/// <summary>What an editor writes and a version keeps.</summary>
public sealed record NoticeContent
{
    public required string Title { get; init; }

    /// <summary>One of <see cref="NoticeKinds.Known"/> or another short text.</summary>
    public string Kind { get; init; } = NoticeKinds.Default;

    public ContentVisibility Visibility { get; init; }

    /// <summary>A few sentences for lists; empty: the beginning of the text stands there.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>文号 as shown: canonical where <see cref="Number"/> is known, else as it was found.</summary>
    public string NumberText { get; init; } = "";

    /// <summary>The number's parts, when the text is one (domain.md 2(m).1).</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>发文机关 as printed.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>成文日期</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The year of issue where no more is known; null when <see cref="IssuedOn"/> says it.</summary>
    public int? IssuedYear { get; init; }

    /// <summary>施行日期</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The last day it is in force, where the text itself says so (有效期至).</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>The organization of the tree that issued it; null when it is none of ours.</summary>
    public Guid? IssuerId { get; init; }

    /// <summary>联合发文的其他机关, in their order.</summary>
    public EqualList<JointIssuer> JointIssuers { get; init; } = [];

    /// <summary>发布日期 where the document has one of its own.</summary>
    public DateOnly? ReleasedOn { get; init; }

    /// <summary>试行 or 暂行.</summary>
    public bool IsTrial { get; init; }

    /// <summary>When a trial document has to be looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>签发人</summary>
    public string Signer { get; init; } = "";

    /// <summary>主送</summary>
    public string Recipients { get; init; } = "";

    /// <summary>抄送</summary>
    public string CopiedTo { get; init; } = "";

    /// <summary>附注</summary>
    public string Remark { get; init; } = "";

    /// <summary>印发机关</summary>
    public string PrintedBy { get; init; } = "";

    /// <summary>印发日期</summary>
    public DateOnly? PrintedOn { get; init; }

    public EqualList<NoticeAnnex> Annexes { get; init; } = [];

    public EqualList<Guid> TopicIds { get; init; } = [];

    /// <summary>保管期限</summary>
    public Retention? Retention { get; init; }

    /// <summary>The content with this number: a variant becomes canonical, what is no number stays as written.</summary>
    public NoticeContent WithNumber(string? text)
    {
        var parsed = DocumentNumber.Parse(text);
        var known = parsed.IsValid ? parsed.Value : null;
        var shown = known?.ToString() ?? text?.Trim() ?? "";
        return this with { Number = known, NumberText = shown[..Math.Min(shown.Length, NoticeVersion.NumberLength)] };
    }

    /// <summary>
    /// The content with what editors wrote into the head of another: an import knows nothing of it. The issuer stays the organization it was
    /// found to be while its name is the same.
    /// </summary>
    internal NoticeContent WithHeadOf(NoticeContent other) =>
        this with
        {
            IssuerId = Issuer == other.Issuer ? IssuerId ?? other.IssuerId : IssuerId,
            JointIssuers = other.JointIssuers,
            ReleasedOn = other.ReleasedOn,
            IsTrial = IsTrial || other.IsTrial,
            ReviewOn = other.ReviewOn,
            Signer = other.Signer,
            Recipients = other.Recipients,
            CopiedTo = other.CopiedTo,
            Remark = other.Remark,
            PrintedBy = other.PrintedBy,
            PrintedOn = other.PrintedOn,
            Annexes = other.Annexes,
            TopicIds = other.TopicIds,
            Retention = other.Retention,
        };
}
