using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes.Recipes;

/// <summary>Step <c>RebuildIndex</c>.</summary>
internal sealed class RebuildIndexStep(UnionDbContext db, ICurrentTenant tenant) : IndexRequestStep("RebuildIndex", "重建", db, tenant)
{
    protected override void Ask(IndexProfile profile) => profile.Rebuild();
}
