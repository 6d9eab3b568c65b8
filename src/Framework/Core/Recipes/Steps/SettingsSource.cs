using System.Text.Json.Nodes;
using Union.Core.Recipes.Export;
using Union.Core.Settings;

namespace Union.Core.Recipes.Steps;

/// <summary>Exports what was set for the site; what was left at its default stays out.</summary>
internal sealed class SettingsSource(SiteService sites, IEnumerable<SettingsSection> sections) : IDeploymentSource
{
    public string StepName => "settings";

    public string Title => "网站设置";

    public int Order => DeploymentOrder.Settings;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var document = ((Site)await sites.GetSiteSettingsAsync(cancellationToken)).Document;
        var known = sections.Select(section => section.Name).Concat(SettingsStep.PlainNames).ToHashSet(StringComparer.Ordinal);
        var written = document
            .Where(property => known.Contains(property.Key))
            .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()));
        result.Add(StepName, new JsonObject(written));
    }
}
