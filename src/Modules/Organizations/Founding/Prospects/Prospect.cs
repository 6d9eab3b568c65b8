using Union.Organizations.Units;

namespace Union.Organizations.Founding.Prospects;

/// <summary>What was found out about a unit without a union (未建会台账): the five clears 五个清 (S4 (四)), the way planned, who sees to it.</summary>
public sealed class Prospect : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    internal const int ClearLength = 1000;

    private Prospect() { }

    public Prospect(EmployingUnit unit) => (OrganizationId, UnitId, UnitName) = (unit.OrganizationId, unit.Id, unit.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The territorial union that keeps the unit's record.</summary>
    public Guid OrganizationId { get; private set; }

    public Guid UnitId { get; private set; }

    public string UnitName { get; private set; } = "";

    /// <summary>人员分布区域清</summary>
    public string Distribution { get; set; } = "";

    /// <summary>经营运行情况清</summary>
    public string Operation { get; set; } = "";

    /// <summary>职工队伍情况清</summary>
    public string Workforce { get; set; } = "";

    /// <summary>出资人（负责人）情况清</summary>
    public string Investors { get; set; } = "";

    /// <summary>未组建工会原因清</summary>
    public string Obstacle { get; set; } = "";

    public FoundingWay? Way { get; set; }

    public FoundingManagement? Management { get; set; }

    public DateOnly? PlannedOn { get; set; }

    /// <summary>Who sees to it (责任人).</summary>
    public string Keeper { get; set; } = "";

    /// <summary>Union that its workers join meanwhile (S2 一5: members first); null when none.</summary>
    public Guid? HostUnionId { get; set; }

    /// <summary>Day the superior sent its advice to found a union (建立工会意见书, 渝工会条例§7).</summary>
    public DateOnly? AdvisedOn { get; set; }

    public int Version { get; private set; }

    public string RecordTitle => UnitName;

    /// <summary>Which of the five is not clear yet, by name.</summary>
    public IReadOnlyList<string> Unclear => [.. Clears.Where(c => string.IsNullOrWhiteSpace(c.Text)).Select(c => c.Name)];

    private (string Name, string Text)[] Clears =>
        [
            ("人员分布区域清", Distribution),
            ("经营运行情况清", Operation),
            ("职工队伍情况清", Workforce),
            ("出资人情况清", Investors),
            ("未组建工会原因清", Obstacle),
        ];

    internal void Follow(EmployingUnit unit) => (OrganizationId, UnitName) = (unit.OrganizationId, unit.Name);
}
