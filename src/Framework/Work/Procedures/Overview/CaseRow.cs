namespace Union.Work.Procedures.Overview;

/// <summary>A line of the list of a procedure's cases.</summary>
internal sealed record CaseRow(ProcedureCase Case, string Organization, string State);
