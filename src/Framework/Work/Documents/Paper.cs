using Union.Identifiers.Documents;

namespace Union.Work.Documents;

/// <summary>A line of the register of papers: made here and numbered, or received. Its files are <see cref="PaperFile"/>s.</summary>
public sealed class Paper : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    internal const int TitleLength = 300;
    internal const int NameLength = 200;
    internal const int CodeLength = 100;
    internal const int NumberLength = 60;
    internal const int LinkLength = 300;
    internal const int MissingLength = 1000;
    internal const int ReasonLength = 500;
    internal const int PersonLength = 100;

    private Paper() { }

    internal Paper(PaperTemplate template, Guid organizationId, Guid subjectId, string createdBy, DateTime createdAt)
    {
        TemplateCode = template.Code;
        TemplateName = template.Name;
        Direction = template.Direction;
        OrganizationId = organizationId;
        SubjectId = subjectId;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Organization that issued it, or received it when <see cref="Direction"/> says so.</summary>
    public Guid OrganizationId { get; private set; }

    public Guid SubjectId { get; private set; }

    public string SubjectTitle { get; private set; } = "";

    public string SubjectLink { get; private set; } = "";

    public string TemplateCode { get; private set; } = "";

    public string TemplateName { get; private set; } = "";

    /// <summary>Version of the tenant's own template it was made with; 0 for the built-in one.</summary>
    public int TemplateVersion { get; private set; }

    public PaperDirection Direction { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Who issued it, as written on it.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>The document number 文号 in its canonical form; empty for what has none.</summary>
    public string NumberText { get; private set; } = "";

    /// <summary>Parts of the number of a paper that was issued here, unique in the site; null for received papers.</summary>
    public string? NumberCode { get; private set; }

    public int? NumberYear { get; private set; }

    public int? NumberSequence { get; private set; }

    /// <summary>Date written on it.</summary>
    public DateOnly On { get; private set; }

    public int Year { get; private set; }

    public PaperState State { get; private set; }

    /// <summary>What was left blank in it, for people, joined with 、; empty when complete.</summary>
    public string Missing { get; private set; } = "";

    public string? VoidReason { get; private set; }

    public string? VoidedBy { get; private set; }

    public DateTime? VoidedAt { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => NumberText.Length > 0 ? $"{Title}（{NumberText}）" : Title;

    /// <summary>In force as evidence: numbered or received, and not void.</summary>
    public bool Counts => State is PaperState.Issued or PaperState.Signed;

    public bool IsReceived => Direction == PaperDirection.Received;

    internal void Concern(string subjectTitle, string subjectLink) =>
        (SubjectTitle, SubjectLink) = (Cut(subjectTitle, TitleLength), subjectLink.Length <= LinkLength ? subjectLink : "");

    /// <summary>What the filled document says of itself.</summary>
    internal void Write(string title, string issuer, DateOnly on, int templateVersion, IReadOnlyCollection<string> missing)
    {
        Title = Cut(title, TitleLength);
        Issuer = Cut(issuer, NameLength);
        (On, Year) = (on, on.Year);
        TemplateVersion = templateVersion;
        Missing = Cut(string.Join('、', missing), MissingLength);
    }

    internal void Issue(DocumentNumber? number)
    {
        State = PaperState.Issued;
        NumberText = number?.ToString() ?? "";
        (NumberCode, NumberYear, NumberSequence) = (number?.Code, number?.Year, number?.Sequence);
    }

    internal void Receive(DocumentNumber number)
    {
        Direction = PaperDirection.Received;
        State = PaperState.Issued;
        NumberText = number.ToString();
    }

    internal void Sign() => State = PaperState.Signed;

    internal void MakeVoid(string reason, string by, DateTime at) =>
        (State, VoidReason, VoidedBy, VoidedAt) = (PaperState.Void, Cut(reason, ReasonLength), by, at);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
