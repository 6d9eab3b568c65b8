using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Recipes.Export;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>Exports the feature profiles; only the root tenant has any.</summary>
internal sealed class FeatureProfilesSource(UnionDbContext db, ICurrentTenant tenant) : IDeploymentSource
{
    public string StepName => "FeatureProfiles";

    public string Title => "功能方案";

    public int Order => DeploymentOrder.FeatureProfiles;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        if (!tenant.Info.IsDefault)
            return;
        var profiles = await db.Set<FeatureProfile>().AsNoTracking().OrderBy(profile => profile.ProfileId).ToListAsync(cancellationToken);
        if (profiles.Count > 0)
            result.Add(
                StepName,
                new FeatureProfilesStepModel(profiles.ToDictionary(profile => profile.ProfileId, profile => new FeatureProfileModel(profile.Rules)))
            );
    }
}
