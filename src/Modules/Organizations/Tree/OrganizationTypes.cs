using static Union.Organizations.Tree.OrganizationType;

namespace Union.Organizations.Tree;

/// <summary>What the types have in common: their tier, who may stand below whom, who is elected, who counts as a union.</summary>
public static class OrganizationTypes
{
    /// <summary>The tier a type has by itself; null where it depends on its place (industrial unions, federations).</summary>
    public static OrganizationLevel? LevelOf(OrganizationType type) =>
        type switch
        {
            ProvincialFederation => OrganizationLevel.Province,
            PrefectureFederation => OrganizationLevel.Prefecture,
            CountyFederation => OrganizationLevel.County,
            TownshipUnion or ParkUnion or FreeTradeZoneUnion => OrganizationLevel.Township,
            CommunityUnion or VillageUnion => OrganizationLevel.Village,
            SingleUnion or JointUnion or Organizer or GovernmentOrganUnion => OrganizationLevel.Unit,
            UnionBranch or UnionGroup => OrganizationLevel.Inner,
            _ => null,
        };

    /// <summary>Grassroots unions (基层工会): the bottom legal tier, what the figure "unions" counts.</summary>
    public static bool IsGrassroots(this OrganizationType type) => type is SingleUnion or JointUnion or GovernmentOrganUnion;

    public static bool IsLocalFederation(this OrganizationType type) => type is ProvincialFederation or PrefectureFederation or CountyFederation;

    /// <summary>Legal persons from the day of founding, without registration (工会法§15).</summary>
    public static bool IsLegalPersonByLaw(this OrganizationType type) => type.IsLocalFederation() || type is IndustrialUnion;

    /// <summary>Parts of a union, no unions themselves: no term, no legal person.</summary>
    public static bool IsInner(this OrganizationType type) => type is UnionBranch or UnionGroup;

    /// <summary>May represent employing units.</summary>
    public static bool MayCoverUnits(this OrganizationType type) => !type.IsInner() && !type.IsLocalFederation();

    /// <summary>Why an organization of one type cannot stand below another; null when it can (domain.md 2(a).1, tree of S0/S3/S4).</summary>
    public static string? WhyNotBelow(OrganizationType child, OrganizationLevel childLevel, OrganizationType parent, OrganizationLevel parentLevel)
    {
        if (child.IsInner())
            return parent is UnionGroup ? "工会小组下面不再设组织。"
                : parent is UnionBranch && child is UnionBranch ? "工会分会下面只设工会小组。"
                : parent.IsLocalFederation() ? "工会分会、工会小组设在基层工会里面，不能直接设在总工会下面。"
                : null;
        if (parent.IsInner() || parent is Organizer)
            return "上一级工会不能是工会分会、工会小组或组织员。";
        if (childLevel < parentLevel)
            return "上一级工会的层级不能低于本工会。";
        if (childLevel == parentLevel && childLevel is not (OrganizationLevel.Township or OrganizationLevel.Village or OrganizationLevel.Unit))
            return child is IndustrialUnion ? null : "同一层级的总工会之间没有上下级关系。";
        if (childLevel == parentLevel && parent.IsGrassroots())
            return "基层工会不能作为另一个基层工会的上一级工会；联合会可以。";
        return null;
    }
}
