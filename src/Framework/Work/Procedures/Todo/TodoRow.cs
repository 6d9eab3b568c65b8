namespace Union.Work.Procedures.Todo;

/// <summary>A line of the to-do list.</summary>
internal sealed record TodoRow(ProcedureCase Case, string Procedure, string State, string Organization, IReadOnlyList<string> Next);
