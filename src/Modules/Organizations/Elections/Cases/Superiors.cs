using Union.Organizations.Tree;

namespace Union.Organizations.Elections.Cases;

/// <summary>
/// Whose permission approves: the next higher union; where that stands outside the site, the organization's own, because the reply comes
/// in on paper and is entered here.
/// </summary>
internal sealed class Superiors(IOrganizationTree tree)
{
    public async Task<Guid> OfAsync(Organization organization) =>
        organization.ParentId is { } parent && await tree.PathOfAsync(parent) is not null ? parent : organization.Id;
}
