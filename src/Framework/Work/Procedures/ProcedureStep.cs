namespace Union.Work.Procedures;

/// <summary>A line of a case's timeline: a move, a pause, an extension. Never changed.</summary>
public sealed class ProcedureStep : ITenantOwned, IRecordTitle
{
    private ProcedureStep() { }

    internal ProcedureStep(Guid caseId, string move, string title, string from, string to, DateOnly on, DateTime at, string by, string? note)
    {
        (CaseId, Move, Title, From, To, On, At, By, Note) = (caseId, move, title, from, to, on, at, by, note ?? "");
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Code of the move; <c>pause</c>, <c>resume</c>, <c>extend</c> for what happened to clocks.</summary>
    public string Move { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    /// <summary>Day it counts from.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was entered.</summary>
    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string Note { get; private set; } = "";

    public string RecordTitle => Title;
}
