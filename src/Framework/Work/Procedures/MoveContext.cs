namespace Union.Work.Procedures;

/// <summary>What guards and effects know of a move.</summary>
/// <param name="On">The day it counts from: the date on the paper, not the day of entry.</param>
/// <param name="Rules">The rules as they hold for the subject's organization on that day.</param>
public sealed record MoveContext<TSubject>(TSubject Subject, ProcedureCase Case, ProcedureMove Move, DateOnly On, string? Note, RuleSet Rules)
    where TSubject : class, IProcedureSubject;
