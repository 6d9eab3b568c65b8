namespace Union.Work.Procedures;

/// <summary>A running or finished clock of a case, with the rule it comes from as it held that day.</summary>
public sealed class ProcedureDeadline : ITenantOwned, IRecordTitle
{
    private ProcedureDeadline() { }

    internal ProcedureDeadline(Guid caseId, ProcedureClock clock, DateOnly startsOn, DateOnly dueOn, string basis) =>
        (CaseId, Code, Name, StartsOn, DueOn, Basis) = (caseId, clock.Code, clock.Name, startsOn, dueOn, basis);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid CaseId { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day by the rule, before pauses and extension.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Length and source: 7 日，依据：…</summary>
    public string Basis { get; private set; } = "";

    /// <summary>Days by which pauses moved the end.</summary>
    public int PausedDays { get; private set; }

    /// <summary>Last day by the extension, with the pauses after it.</summary>
    public DateOnly? ExtendedTo { get; private set; }

    public string ExtensionReason { get; private set; } = "";

    public DateOnly? MetOn { get; private set; }

    public string RecordTitle => Name;

    /// <summary>Last day, with pauses and extension.</summary>
    public DateOnly EndsOn => ExtendedTo ?? DueOn.AddDays(PausedDays);

    public bool IsOpen => MetOn is null;

    public bool IsOverdue(DateOnly today) => IsOpen && today > EndsOn;

    internal void Meet(DateOnly on) => MetOn = on;

    internal void Wait(int days)
    {
        PausedDays += days;
        ExtendedTo = ExtendedTo?.AddDays(days);
    }

    internal void Recount(DateOnly dueOn, string basis) => (DueOn, Basis) = (dueOn, basis);

    internal void Extend(DateOnly to, string reason) => (ExtendedTo, ExtensionReason) = (to, reason);
}
