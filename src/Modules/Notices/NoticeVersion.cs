using Union.Identifiers.Documents;

namespace Union.Notices;

/// <summary>One saved text of a notice, with what a document has besides: kind, number, issuer, dates.</summary>
public sealed class NoticeVersion : ContentVersion
{
    internal const int NumberLength = 80;
    internal const int IssuerLength = 200;

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

    public string Issuer { get; private set; } = "";

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The year alone, where the day is not known.</summary>
    public int? IssuedYear { get; private set; }

    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>The last day it is in force; null without an end.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

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
        }.WithNumber(NumberText);
}
