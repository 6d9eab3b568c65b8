namespace Union.Work.Procedures;

/// <summary>One record's course through a procedure.</summary>
public sealed class ProcedureCase : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private ProcedureCase() { }

    internal ProcedureCase(Procedure procedure, IProcedureSubject subject, DateOnly on)
    {
        Procedure = procedure.Code;
        SubjectId = subject.Id;
        State = procedure.Initial.Code;
        StartedOn = EnteredOn = on;
        Follow(subject);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid SuperiorId { get; private set; }

    /// <summary>Code of the procedure.</summary>
    public string Procedure { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public string SubjectTitle { get; private set; } = "";

    public string SubjectLink { get; private set; } = "";

    public string State { get; private set; } = "";

    /// <summary>Day the present state was entered.</summary>
    public DateOnly EnteredOn { get; private set; }

    public DateOnly StartedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Earliest open deadline; null when no clock runs.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public DateOnly? PausedSince { get; private set; }

    public string PauseReason { get; private set; } = "";

    /// <summary>Days the clocks stood still since the present state was entered: a public notice ends later by them.</summary>
    public int PausedDays { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => SubjectTitle;

    internal void Enter(ProcedureState state, DateOnly on)
    {
        (State, EnteredOn, PausedDays) = (state.Code, on, 0);
        ClosedOn = state.IsFinal ? on : null;
    }

    internal void Follow(IProcedureSubject subject)
    {
        OrganizationId = subject.OrganizationId;
        SuperiorId = subject.SuperiorId;
        SubjectTitle = subject.RecordTitle;
        SubjectLink = subject.Link;
    }

    internal void Pause(DateOnly on, string reason) => (PausedSince, PauseReason) = (on, reason);

    internal void Resume(DateOnly on)
    {
        PausedDays += PausedOn(on);
        (PausedSince, PauseReason) = (null, "");
    }

    /// <summary>Days the pause that runs has lasted on a day; none when none runs.</summary>
    internal int PausedOn(DateOnly on) => PausedSince is { } since && on > since ? on.DayNumber - since.DayNumber : 0;

    internal void ExpectBy(DateOnly? due) => NextDueOn = due;
}
