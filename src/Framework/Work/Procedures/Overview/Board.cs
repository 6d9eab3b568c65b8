namespace Union.Work.Procedures.Overview;

/// <summary>Where everything of one procedure stands.</summary>
internal sealed record Board(Procedure Procedure, IReadOnlyList<BoardRow> Rows);
