namespace Union.Work.Procedures;

/// <summary>Where a subject stands, for its page.</summary>
public sealed record CaseView(
    Procedure Procedure,
    ProcedureCase Case,
    ProcedureState State,
    DateOnly? NoticeEndsOn,
    IReadOnlyList<OfferedMove> Moves,
    IReadOnlyList<ProcedureDeadline> Deadlines,
    IReadOnlyList<ProcedureStep> Steps,
    bool MayManage,
    DateOnly Today
);
