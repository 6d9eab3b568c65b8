using Microsoft.EntityFrameworkCore;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes.Recipes;

/// <summary>Exports the indexes somebody has made or changed; only the topmost site has any.</summary>
internal sealed class IndexProfilesSource(UnionDbContext db, ICurrentTenant tenant) : IDeploymentSource
{
    // Nothing else in a recipe needs an index.
    private const int Last = 900;

    public string StepName => "CreateOrUpdateIndexProfile";

    public string Title => "检索索引";

    public int Order => Last;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        if (!tenant.Info.IsDefault)
            return;
        var profiles = await db.Set<IndexProfile>().AsNoTracking().OrderBy(profile => profile.Name).ToListAsync(cancellationToken);
        if (profiles.Count > 0)
            result.Add(
                StepName,
                new IndexProfilesStepModel([
                    .. profiles.Select(profile => new IndexProfileModel(
                        profile.Name,
                        DisplayName: profile.DisplayName,
                        IsOpen: profile.IsOpen,
                        Kinds: profile.KindList
                    )),
                ])
            );
    }
}
