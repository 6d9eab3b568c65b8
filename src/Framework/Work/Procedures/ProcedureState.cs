namespace Union.Work.Procedures;

/// <summary>A state of a procedure.</summary>
/// <param name="Code">As the rules of the field name it: <c>PREP_GROUP_FORMED</c>; never changed.</param>
/// <param name="Name">What people read.</param>
public sealed record ProcedureState(string Code, string Name)
{
    public bool IsInitial { get; init; }

    /// <summary>The procedure is over.</summary>
    public bool IsFinal { get; init; }

    /// <summary>At rest: steps are possible, none is waited for (registered, until something changes). No to-do.</summary>
    public bool IsResting { get; init; }

    /// <summary>A side exit: rejected, withdrawn.</summary>
    public bool IsSideExit { get; init; }

    /// <summary>Length of the public notice (公示): no move leaves the state before it is over.</summary>
    public Rule<int>? PublicNotice { get; init; }
}
