namespace Union.Work.Procedures;

/// <summary>A step from one state to another.</summary>
public sealed record ProcedureMove(string Code, string Name)
{
    public IReadOnlyList<string> From { get; init; } = [];

    public string To { get; init; } = "";

    /// <summary>Permission it needs, held at the subject's organization or, when <see cref="IsBySuperior"/>, at the superior's.</summary>
    public string Permission { get; init; } = "";

    public bool IsBySuperior { get; init; }

    /// <summary>A remark must be given: why it is returned, rejected, withdrawn.</summary>
    public bool NeedsNote { get; init; }

    /// <summary>Another fact brings it about, a publication for one: nobody is offered it, nobody waits for it.</summary>
    public bool IsByFact { get; init; }

    /// <summary>May be made, but is not what the state waits for: taking something back.</summary>
    public bool IsAside { get; init; }

    public IReadOnlyList<EvidenceNeed> Evidence { get; init; } = [];

    /// <summary>Types of <see cref="IGuard{TSubject}"/>.</summary>
    public IReadOnlyList<Type> Guards { get; init; } = [];

    /// <summary>Types of <see cref="IEffect{TSubject}"/>.</summary>
    public IReadOnlyList<Type> Effects { get; init; } = [];

    /// <summary>Where the rule for this step stands: 工会法§12.</summary>
    public string Source { get; init; } = "";
}
