using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>Step <c>FeatureProfiles</c>: the profiles of the root tenant, each replaced as a whole.</summary>
internal sealed class FeatureProfilesStep(UnionDbContext db, ICurrentTenant tenant) : RecipeStep<FeatureProfilesStepModel>("FeatureProfiles")
{
    protected override Task CheckAsync(FeatureProfilesStepModel model, RecipeExecutionContext context)
    {
        if (!tenant.Info.IsDefault)
            context.Problem("", "功能方案只能在总站设置。");
        foreach (var (id, profile) in model.FeatureProfiles)
        {
            context.Outlook.Bring(RecipeOutlook.FeatureProfile, id);
            for (var i = 0; i < profile.FeatureRules.Count; i++)
            {
                if (profile.FeatureRules[i].Rule is not (FeatureRule.Include or FeatureRule.Exclude))
                    context.Problem(
                        $"FeatureProfiles.{id}.FeatureRules[{i}].Rule",
                        $"规则应是 {FeatureRule.Include} 或 {FeatureRule.Exclude}，写的是“{profile.FeatureRules[i].Rule}”。"
                    );
            }
        }
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(FeatureProfilesStepModel model, RecipeExecutionContext context)
    {
        var existing = await db.Set<FeatureProfile>().ToDictionaryAsync(profile => profile.ProfileId, context.CancellationToken);
        foreach (var (id, wanted) in model.FeatureProfiles)
        {
            if (!existing.TryGetValue(id, out var profile))
            {
                if (context.Change($"新建功能方案“{id}”，{wanted.FeatureRules.Count} 条规则"))
                    db.Add(new FeatureProfile(id, wanted.FeatureRules));
            }
            else if (!profile.Rules.SequenceEqual(wanted.FeatureRules) && context.Change($"更新功能方案“{id}”的规则"))
            {
                profile.Rules = wanted.FeatureRules;
            }
        }
    }
}
