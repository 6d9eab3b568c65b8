using Union.Core.Files;

namespace Union.Notices.Targets;

/// <summary>A value reported by hand. It is never changed: a wrong one is corrected by another report.</summary>
internal sealed class TargetReport : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    public const int RemarkLength = 500;

    private TargetReport() { }

    public TargetReport(NoticeTarget target, TargetFigures figures, DateOnly on, string remark, Guid? correctsId, ReportedBy by)
    {
        (OrganizationId, TargetId, TargetTitle) = (target.OrganizationId, target.Id, target.RecordTitle);
        (On, Value, Numerator, Denominator) = (on, figures.Value, figures.Numerator, figures.Denominator);
        (Remark, CorrectsId) = (remark, correctsId);
        (ReportedById, ReportedBy, ReportedAt) = (by.Id, by.Name, by.At);
        if (TargetTitle.Length > NoticeTarget.PhraseLength)
            TargetTitle = TargetTitle[..NoticeTarget.PhraseLength];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid TargetId { get; private set; }

    /// <summary>What was asked for when it was reported, for the register of acts.</summary>
    public string TargetTitle { get; private set; } = "";

    /// <summary>How things stood at the end of this day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>In the target's unit; of a share, the percentage.</summary>
    public decimal Value { get; private set; }

    public decimal? Numerator { get; private set; }

    public decimal? Denominator { get; private set; }

    public string Remark { get; private set; } = "";

    /// <summary>The report it takes the place of; null for a new one.</summary>
    public Guid? CorrectsId { get; private set; }

    public Guid? ReportedById { get; private set; }

    public string ReportedBy { get; private set; } = "";

    public DateTime ReportedAt { get; private set; }

    /// <summary>Name of the evidence file; empty without one.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Its content in the file store.</summary>
    public string Sha256 { get; private set; } = "";

    public long FileLength { get; private set; }

    public FileFormat? Format { get; private set; }

    public string RecordTitle => TargetTitle;

    public TargetFigures Figures => new(Value, Numerator, Denominator);

    public StoredContent? Evidence => Format is { } format ? new StoredContent(Sha256, FileLength, format) : null;

    public void Attach(string fileName, StoredContent content) =>
        (FileName, Sha256, FileLength, Format) = (fileName, content.Sha256, content.Length, content.Format);
}
