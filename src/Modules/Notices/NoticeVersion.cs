using Union.Identifiers.Documents;

namespace Union.Notices;

/// <summary>
/// One saved text of a notice. Its author may go on saving into it until it is published or somebody else saves; from then on it
/// never changes.
/// </summary>
public sealed class NoticeVersion : ITenantOwned, IRecordTitle
{
    internal const int TitleLength = 300;
    internal const int SummaryLength = 500;
    internal const int NumberLength = 80;
    internal const int IssuerLength = 200;
    internal const int NoteLength = 200;

    private NoticeVersion() { }

    internal NoticeVersion(Notice notice, int number, NoticeContent content, Author author)
    {
        NoticeId = notice.Id;
        Number = number;
        CreatedAt = author.At;
        CreatedById = author.Id;
        CreatedBy = author.Name;
        Write(content, author);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    /// <summary>1, 2, 3 … within the notice.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Kind { get; private set; } = NoticeKinds.Default;

    public NoticeVisibility Visibility { get; private set; }

    public string Summary { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

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

    /// <summary>What changed, in the author's words.</summary>
    public string ChangeNote { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    /// <summary>When it first became the published text; frozen since.</summary>
    public DateTime? PublishedAt { get; private set; }

    public string RecordTitle => $"{Title}（第 {Number} 版）";

    /// <summary>Whether this author may still save into this row.</summary>
    internal bool IsOpenTo(Author author) => PublishedAt is null && CreatedById == author.Id;

    internal void Write(NoticeContent content, Author author)
    {
        if (PublishedAt is not null)
            throw new InvalidOperationException("已发布的版本不能再改。");
        Title = content.Title;
        Kind = content.Kind;
        Visibility = content.Visibility;
        Summary = content.Summary;
        Body = content.Body;
        NumberText = content.NumberText;
        NumberKind = content.Number?.Kind;
        NumberCode = content.Number?.Code;
        NumberYear = content.Number?.Year;
        NumberSequence = content.Number?.Sequence;
        Issuer = content.Issuer;
        IssuedOn = content.IssuedOn;
        IssuedYear = content.IssuedOn is null ? content.IssuedYear : null;
        EffectiveOn = content.EffectiveOn;
        SavedAt = author.At;
        ChangeNote = author.Note;
    }

    internal void Freeze(DateTime at) => PublishedAt ??= at;

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
        }.WithNumber(NumberText);
}
