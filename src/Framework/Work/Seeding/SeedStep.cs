using Microsoft.EntityFrameworkCore;

namespace Union.Work.Seeding;

/// <summary>Step <c>seed</c>: fills the site with the synthetic data of a county, once. For demonstrations and tests.</summary>
internal sealed class SeedStep(SeedSites sites, UnionDbContext db, ICurrentTenant tenant, TimeProvider clock) : RecipeStep<SeedStepModel>("seed")
{
    private const string Prefix = "99";

    protected override Task CheckAsync(SeedStepModel model, RecipeExecutionContext context)
    {
        if (model.Scale is not SeedScale.County)
            context.Problem("scale", "配方里只能生成 county 规模；更大的规模请用 seed 命令。");
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(SeedStepModel model, RecipeExecutionContext context)
    {
        var info = tenant.Info;
        if (!info.RegionCode.StartsWith(Prefix, StringComparison.Ordinal))
            throw new InvalidOperationException($"“{info.DisplayName}”不是演示站点：模拟数据只生成到行政区划代码以 99 开头的站点。");
        if (await db.Set<Act>().AnyAsync(a => a.Name == SeedContext.ActName, context.CancellationToken) || !context.Change("生成一个旗县的模拟数据"))
            return;
        var county = SeedPlan.Of(SeedScale.County)[0];
        var site = county with { Name = info.Name, DisplayName = info.DisplayName, RegionCode = info.RegionCode, LevelWord = info.LevelWord };
        await sites.FillAsync(site, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8)), context.CancellationToken);
    }
}
