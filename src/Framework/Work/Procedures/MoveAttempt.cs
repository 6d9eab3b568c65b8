namespace Union.Work.Procedures;

/// <summary>A move about to be made, before its subject's type is known.</summary>
internal sealed record MoveAttempt(IProcedureSubject Subject, ProcedureCase Case, ProcedureMove Move, DateOnly On, string? Note, RuleSet Rules);
