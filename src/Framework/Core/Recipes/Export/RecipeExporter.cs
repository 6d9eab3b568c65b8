using System.Globalization;
using System.Text.Json.Nodes;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Core.Recipes.Binding;
using Union.Core.Settings;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Export;

/// <summary>Makes a recipe of what the current tenant holds; run on a fresh tenant it gives the same again.</summary>
public sealed class RecipeExporter(
    Enabled<IDeploymentSource> sources,
    UnionDbContext db,
    SiteService sites,
    ICurrentTenant tenant,
    TimeProvider clock
)
{
    /// <summary>What can be exported here, in the order it is written.</summary>
    public IReadOnlyList<IDeploymentSource> Sources =>
        [.. sources.OrderBy(source => source.Order).ThenBy(source => source.StepName, StringComparer.Ordinal)];

    /// <summary>
    /// The recipe's JSON. Without names, everything is exported; a name no source knows throws. Whoever takes a copy of a site
    /// leaves the act <c>recipes.export</c> behind.
    /// </summary>
    public async Task<string> ExportAsync(IReadOnlyCollection<string> stepNames, CancellationToken cancellationToken)
    {
        var all = Sources;
        var unknown = stepNames.Where(name => !all.Any(source => Is(source, name))).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException(
                $"不能导出 {string.Join("、", unknown)}；本站点可以导出的步骤有 {string.Join("、", all.Select(source => source.StepName))}。"
            );
        var chosen = all.Where(source => stepNames.Count == 0 || stepNames.Any(name => Is(source, name))).ToList();
        var result = new DeploymentResult();
        foreach (var source in chosen)
            await source.ExportAsync(result, cancellationToken);
        db.Act("recipes.export", $"导出站点内容：{string.Join("、", chosen.Select(source => source.Title))}");
        await sites.UpdateSiteSettingsAsync(
            site => site.Put(new LastExport { Steps = [.. chosen.Select(source => source.StepName)], At = clock.GetUtcNow().UtcDateTime }),
            cancellationToken
        );
        return Header(result).ToJsonString(RecipeJson.Options) + "\n";
    }

    private JsonObject Header(DeploymentResult result) =>
        new()
        {
            ["name"] = $"{tenant.Info.Name}-export",
            ["displayName"] = $"{tenant.Info.DisplayName}导出",
            ["description"] = $"从“{tenant.Info.DisplayName}”导出的配方。",
            ["author"] = tenant.Info.DisplayName,
            ["website"] = "",
            ["version"] = "1.0.0",
            ["issetuprecipe"] = false,
            ["exportedutc"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["categories"] = new JsonArray(),
            ["tags"] = new JsonArray(),
            ["steps"] = new JsonArray([.. result.Steps]),
        };

    private static bool Is(IDeploymentSource source, string name) => source.StepName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
