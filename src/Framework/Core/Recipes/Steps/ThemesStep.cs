using Union.Core.Modules;
using Union.Core.Settings;

namespace Union.Core.Recipes.Steps;

/// <summary>Step <c>themes</c>: the themes of the public site and of the administration; an empty name keeps the platform's own.</summary>
internal sealed class ThemesStep(SiteService sites, FeatureCatalog catalog) : RecipeStep<ThemesStepModel>("themes")
{
    protected override Task CheckAsync(ThemesStepModel model, RecipeExecutionContext context)
    {
        foreach (var (property, theme) in new[] { ("site", model.Site), ("admin", model.Admin) })
        {
            if (!IsKnown(theme))
                context.Unknown(property, $"没有主题“{theme}”；本平台的主题有 {string.Join("、", Themes())}。");
        }
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(ThemesStepModel model, RecipeExecutionContext context)
    {
        var site = await sites.GetSiteSettingsAsync(context.CancellationToken);
        var changes = new List<Action<Site>>();
        if (model.Site is { Length: > 0 } theme && IsKnown(theme) && theme != site.SiteTheme && context.Change($"网站主题改为“{theme}”"))
            changes.Add(changed => changed.SiteTheme = theme);
        if (model.Admin is { Length: > 0 } admin && IsKnown(admin) && admin != site.AdminTheme && context.Change($"管理主题改为“{admin}”"))
            changes.Add(changed => changed.AdminTheme = admin);
        if (changes.Count > 0)
            await sites.UpdateSiteSettingsAsync(changed => changes.ForEach(change => change(changed)), context.CancellationToken);
    }

    private bool IsKnown(string? theme) => string.IsNullOrEmpty(theme) || Themes().Contains(theme);

    private IEnumerable<string> Themes() => catalog.Features.Where(feature => feature.IsTheme).Select(feature => feature.Id);
}
