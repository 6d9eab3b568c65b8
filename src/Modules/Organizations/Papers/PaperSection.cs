using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.Papers;

/// <summary>The last papers of an organization, on its page.</summary>
internal sealed class PaperSection(Work.Documents.Papers papers, Access access) : IHealthCardSection
{
    private const int Most = 5;

    public string Position => "8";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken) =>
        await access.HasAsync(PaperPermissions.View, organization.Id)
        && await papers.LatestAsync(organization.Id, Most, cancellationToken) is { Count: > 0 } latest
            ? new Block("/Areas/Organizations/Pages/Papers/_Latest.cshtml", new LatestPapers(organization.Id, latest))
            : null;
}
