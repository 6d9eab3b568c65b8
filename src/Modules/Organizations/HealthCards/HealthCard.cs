using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.HealthCards;

/// <summary>What the page of an organization shows of the tree itself; the other parts are sections of their modules.</summary>
internal sealed record HealthCard
{
    /// <summary>The organizations above, the highest first; those outside the person's reach have no link.</summary>
    public IReadOnlyList<(Guid Id, string Name, bool IsReachable)> Above { get; init; } = [];

    /// <summary>The administrative place in words, as far as it is known.</summary>
    public string RegionName { get; init; } = "";

    public IReadOnlyList<DatedPlace> Places { get; init; } = [];

    public IReadOnlyList<DatedPlace> Funds { get; init; } = [];

    public IReadOnlyList<FormerName> FormerNames { get; init; } = [];

    public (Guid Id, string Name)? Successor { get; init; }

    public IReadOnlyList<(Guid Id, string Name)> Predecessors { get; init; } = [];

    /// <summary>Organizations directly below, dissolved ones left out.</summary>
    public int Children { get; init; }

    /// <summary>Grassroots unions in the subtree.</summary>
    public int Unions { get; init; }

    /// <summary>Live units covered today (涵盖单位数, A-03).</summary>
    public int CoveredUnits { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<EmployingUnit> Units { get; init; } = [];

    public IReadOnlyList<MemberTransfer> Transfers { get; init; } = [];

    public IReadOnlyList<Reorganization> Reorganizations { get; init; } = [];
}
