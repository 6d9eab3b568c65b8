using System.Globalization;
using Union.Identifiers.Documents;
using Union.Notices.Heads;

namespace Union.Notices;

/// <summary>One saved text of a notice, with what a document has besides: kind, number, issuer, dates.</summary>
public sealed class NoticeVersion : ContentVersion
{
    internal const int NumberLength = 80;
    internal const int IssuerLength = 200;
    internal const int SignerLength = 100;
    internal const int AddresseesLength = 1000;
    internal const int RemarkLength = 200;
    internal const int MostJointIssuers = 10;
    internal const int JointIssuersLength = 4000;
    internal const int MostTopics = 20;
    internal const int TopicIdsLength = 33 * MostTopics;

    private NoticeVersion() { }

    internal NoticeVersion(Notice notice, int number, NoticeContent content, Author author)
        : base(notice, number, author) => Write(content, author);

    public string Kind { get; private set; } = NoticeKinds.Default;

    /// <summary>文号 as shown; empty when there is none.</summary>
    public string NumberText { get; private set; } = "";

    /// <summary>Which grammar the number follows; null when the text is no number, and then the parts are empty too.</summary>
    public DocumentNumberKind? NumberKind { get; private set; }

    /// <summary>机关代字, or the issuer of an order.</summary>
    public string? NumberCode { get; private set; }

    public int? NumberYear { get; private set; }

    public int? NumberSequence { get; private set; }

    /// <summary>发文机关 as printed.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>The organization of the tree that issued it; null when it is none of ours.</summary>
    public Guid? IssuerId { get; private set; }

    /// <summary>Who issued it together with <see cref="Issuer"/> (联合发文), in their order.</summary>
    public EqualList<JointIssuer> JointIssuers { get; private set; } = [];

    /// <summary>成文日期</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The year alone, where the day is not known.</summary>
    public int? IssuedYear { get; private set; }

    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>The last day it is in force; null without an end.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    /// <summary>发布日期 where the document has one of its own; else the day the site published it.</summary>
    public DateOnly? ReleasedOn { get; private set; }

    /// <summary>试行 or 暂行: it has to be looked at again on <see cref="ReviewOn"/>.</summary>
    public bool IsTrial { get; private set; }

    public DateOnly? ReviewOn { get; private set; }

    /// <summary>签发人</summary>
    public string Signer { get; private set; } = "";

    /// <summary>主送</summary>
    public string Recipients { get; private set; } = "";

    /// <summary>抄送</summary>
    public string CopiedTo { get; private set; } = "";

    /// <summary>附注, without the brackets it is printed in.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>印发机关</summary>
    public string PrintedBy { get; private set; } = "";

    /// <summary>印发日期</summary>
    public DateOnly? PrintedOn { get; private set; }

    public EqualList<NoticeAnnex> Annexes { get; private set; } = [];

    /// <summary>How many of <see cref="Annexes"/> are missing.</summary>
    public int MissingAnnexes { get; private set; }

    public EqualList<Guid> TopicIds { get; private set; } = [];

    /// <summary>保管期限; null where nobody decided.</summary>
    public Retention? Retention { get; private set; }

    /// <summary>
    /// What no two published documents may share: issuer, code, year, sequence (domain.md 2(m).1). Presidents' orders begin again with 1 and
    /// name no year: the year they were written counts. Null without a number.
    /// </summary>
    internal string? NumberKey =>
        NumberSequence is { } sequence
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{IssuerId?.ToString("N") ?? Issuer}|{NumberKind}|{NumberCode}|{NumberYear ?? IssuedOn?.Year ?? IssuedYear}|{sequence}"
            )
            : null;

    internal void Write(NoticeContent content, Author author)
    {
        Write(content.Title, content.Summary, content.Body, content.Visibility, author);
        Kind = content.Kind;
        NumberText = content.NumberText;
        NumberKind = content.Number?.Kind;
        NumberCode = content.Number?.Code;
        NumberYear = content.Number?.Year;
        NumberSequence = content.Number?.Sequence;
        Issuer = content.Issuer;
        IssuedOn = content.IssuedOn;
        IssuedYear = content.IssuedOn is null ? content.IssuedYear : null;
        EffectiveOn = content.EffectiveOn;
        EffectiveUntil = content.EffectiveUntil;
        WriteHead(content);
    }

    private void WriteHead(NoticeContent content)
    {
        IssuerId = content.IssuerId;
        JointIssuers = content.JointIssuers;
        ReleasedOn = content.ReleasedOn;
        IsTrial = content.IsTrial;
        ReviewOn = content.ReviewOn;
        Signer = content.Signer;
        Recipients = content.Recipients;
        CopiedTo = content.CopiedTo;
        Remark = content.Remark;
        PrintedBy = content.PrintedBy;
        PrintedOn = content.PrintedOn;
        Annexes = content.Annexes;
        MissingAnnexes = content.Annexes.Count(a => a.IsMissing());
        TopicIds = content.TopicIds;
        Retention = content.Retention;
    }

    /// <summary>What it says, to edit on or to restore.</summary>
    public NoticeContent ToContent() =>
        new NoticeContent
        {
            Title = Title,
            Kind = Kind,
            Visibility = Visibility,
            Summary = Summary,
            Body = Body,
            Issuer = Issuer,
            IssuedOn = IssuedOn,
            IssuedYear = IssuedYear,
            EffectiveOn = EffectiveOn,
            EffectiveUntil = EffectiveUntil,
            IssuerId = IssuerId,
            JointIssuers = JointIssuers,
            ReleasedOn = ReleasedOn,
            IsTrial = IsTrial,
            ReviewOn = ReviewOn,
            Signer = Signer,
            Recipients = Recipients,
            CopiedTo = CopiedTo,
            Remark = Remark,
            PrintedBy = PrintedBy,
            PrintedOn = PrintedOn,
            Annexes = Annexes,
            TopicIds = TopicIds,
            Retention = Retention,
        }.WithNumber(NumberText);
}
