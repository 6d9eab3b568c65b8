using Microsoft.EntityFrameworkCore;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes.Recipes;

/// <summary>Asks every node to rebuild or reset the indexes named, or all.</summary>
internal abstract class IndexRequestStep(string name, string what, UnionDbContext db, ICurrentTenant tenant) : RecipeStep<IndexNamesStepModel>(name)
{
    protected override async Task CheckAsync(IndexNamesStepModel model, RecipeExecutionContext context)
    {
        if (!tenant.Info.IsDefault)
            context.Problem("", "检索索引只能在总站设置。");
        if (!model.IncludeAll && model.IndexNames is not { Count: > 0 })
            context.Problem("", "请写 indexNames，或 IncludeAll 为 true。");
        var known = await db.Set<IndexProfile>().Select(profile => profile.Name).ToListAsync(context.CancellationToken);
        known.Add(IndexProfile.DefaultName);
        for (var i = 0; i < model.IndexNames?.Count; i++)
            if (
                IndexProfile.NameOf(model.IndexNames[i]) is var name
                && !known.Contains(name)
                && !context.Outlook.Brings(IndexProfilesStep.IndexOutlook, name)
            )
                context.Unknown($"indexNames[{i}]", $"没有“{model.IndexNames[i]}”这个检索索引，现有 {string.Join("、", known)}。");
    }

    protected override async Task HandleAsync(IndexNamesStepModel model, RecipeExecutionContext context)
    {
        var profiles = await db.Set<IndexProfile>().ToListAsync(context.CancellationToken);
        if (!profiles.Exists(profile => profile.IsDefault))
            profiles.Add(IndexProfile.Default());
        var names = model.IndexNames?.Select(IndexProfile.NameOf).ToHashSet() ?? [];
        foreach (var profile in profiles.Where(profile => model.IncludeAll || names.Contains(profile.Name)))
        {
            if (!context.Change($"{what}检索索引“{profile.DisplayName}”"))
                continue;
            if (db.Entry(profile).State == EntityState.Detached)
                db.Add(profile);
            Ask(profile);
        }
    }

    protected abstract void Ask(IndexProfile profile);
}
