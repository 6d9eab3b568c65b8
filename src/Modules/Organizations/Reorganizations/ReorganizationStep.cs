namespace Union.Organizations.Reorganizations;

/// <summary>One row that a reorganization touched, with what was before: enough to take it back.</summary>
public sealed class ReorganizationStep : ITenantOwned, IRecordTitle
{
    private ReorganizationStep() { }

    internal ReorganizationStep(Guid reorganizationId, int ordinal, StepKind kind, Guid recordId, string title)
    {
        ReorganizationId = reorganizationId;
        Ordinal = ordinal;
        Kind = kind;
        RecordId = recordId;
        Title = title[..Math.Min(title.Length, 300)];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid ReorganizationId { get; private set; }

    public int Ordinal { get; private set; }

    public StepKind Kind { get; private set; }

    /// <summary>The organization, coverage, funds link or transfer.</summary>
    public Guid RecordId { get; private set; }

    public string Title { get; private set; } = "";

    public Guid? FromId { get; internal set; }

    public Guid? ToId { get; internal set; }

    public string Before { get; internal set; } = "";

    public string After { get; internal set; } = "";

    public string RecordTitle => Title;
}
