using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Export;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Heads;

/// <summary>Runs and exports recipes with notices.</summary>
internal static class HeadRecipes
{
    public static Task<RecipeResult> RunAsync(UnionApp app, string tenant, string recipe) =>
        app.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<RecipeExecutor>()
                    .ExecuteAsync(RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes(recipe)), new(), default)
        );

    public static Task<string> ExportAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<RecipeExporter>().ExportAsync(["content"], default));

    public static Task<NoticeVersion> OnlyVersionAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<NoticeVersion>().AsNoTracking().SingleAsync());
}
