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
        foreach (var index in (model.IndexNames ?? []).Where(index => index != IndexProfile.DefaultName && !known.Contains(index)))
            context.Unknown("indexNames", $"没有“{index}”这个检索索引。");
    }

    protected override async Task HandleAsync(IndexNamesStepModel model, RecipeExecutionContext context)
    {
        var profiles = await db.Set<IndexProfile>().ToListAsync(context.CancellationToken);
        if (!profiles.Exists(profile => profile.IsDefault))
            profiles.Add(IndexProfile.Default());
        foreach (var profile in profiles.Where(profile => model.IncludeAll || model.IndexNames?.Contains(profile.Name) == true))
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
