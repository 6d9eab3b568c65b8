using Union.Core.Modules;
using Union.Core.Recipes.Export;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>Exports which features are switched on; what comes by itself is left out.</summary>
internal sealed class FeatureSource(FeatureCatalog catalog, ICurrentTenant tenant) : IDeploymentSource
{
    public string StepName => "feature";

    public string Title => "启用的功能";

    public int Order => DeploymentOrder.Features;

    public Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var on = catalog.Features.Where(feature =>
            tenant.Info.Features.Contains(feature.Id) && feature is { IsAlwaysEnabled: false, EnabledByDependencyOnly: false }
        );
        result.Add(StepName, new FeatureStepModel([.. on.Select(feature => feature.Id)]));
        return Task.CompletedTask;
    }
}
