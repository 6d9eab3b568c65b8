using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes.Recipes;

/// <summary>Step <c>ResetIndex</c>.</summary>
internal sealed class ResetIndexStep(UnionDbContext db, ICurrentTenant tenant) : IndexRequestStep("ResetIndex", "重新读取", db, tenant)
{
    protected override void Ask(IndexProfile profile) => profile.Reset();
}
