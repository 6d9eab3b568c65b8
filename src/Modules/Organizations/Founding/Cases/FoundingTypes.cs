using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Cases;

/// <summary>What may be founded by this procedure, and below what.</summary>
internal static class FoundingTypes
{
    public static IReadOnlyList<OrganizationType> All { get; } =
    [OrganizationType.SingleUnion, OrganizationType.JointUnion, OrganizationType.GovernmentOrganUnion, OrganizationType.Organizer];

    public static IReadOnlyList<SelectListItem> Choices { get; } = [.. All.Select(t => new SelectListItem(t.DisplayName(), t.ToString()))];

    /// <summary>Unions that found others: everything above the grassroots.</summary>
    public static IReadOnlyList<OrganizationType> Superiors { get; } =
    [.. Enum.GetValues<OrganizationType>().Where(t => !t.IsGrassroots() && !t.IsInner() && t != OrganizationType.Organizer)];
}
