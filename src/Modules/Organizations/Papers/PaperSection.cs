using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.Papers;

/// <summary>The last papers of an organization, and the way to its own: registration, seal, account.</summary>
internal sealed class PaperSection(Work.Documents.Papers papers, Access access) : IHealthCardSection
{
    private const int Most = 5;

    public string Position => "8";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken) =>
        await BuildAsync(
            organization,
            await access.HasAsync(PaperPermissions.View, organization.Id),
            await access.HasAsync(Permissions.LegalPersons, organization.Id),
            cancellationToken
        );

    private async Task<Block?> BuildAsync(Organization organization, bool mayView, bool mayMake, CancellationToken cancellationToken)
    {
        var latest = mayView ? await papers.LatestAsync(organization.Id, Most, cancellationToken) : [];
        return latest.Count > 0 || mayMake
            ? new Block("/Areas/Organizations/Pages/Papers/_Latest.cshtml", new LatestPapers(organization.Id, latest, mayView, mayMake))
            : null;
    }
}
