namespace Union.Work.Procedures.Overview;

/// <summary>A state with its cases: all, those past a deadline, those that have not moved for 30 days.</summary>
internal sealed record BoardRow(ProcedureState State, int Count, int Overdue, int Standing);
