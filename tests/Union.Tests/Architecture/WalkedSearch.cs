using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Search.Log;
using Union.Search.Quality;
using Union.Search.Quality.Lists;
using Union.Search.Saved;
using Union.Tests.Hosting;

namespace Union.Tests.Architecture;

/// <summary>Gives a county a quality list, a logged search and somebody's saved search, for walks that try their ids from elsewhere.</summary>
internal static class WalkedSearch
{
    public static Task FillAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var list = new QualityList("被查清单", QualityListKind.MustFind, "");
                db.Add(list);
                db.Add(new QualityQuery(list.Id, new Judgement("被查", [new JudgedArticle("被查.md", "第一条")])));
                db.Add(new SavedSearch(Guid.CreateVersion7(), "被查检索", "q=被查", alerts: false, DateTime.UtcNow));
                db.Add(new LoggedSearch(Guid.CreateVersion7(), DateTime.UtcNow, "被查", "", 0, 1, 1, true, "被查.md\t第一条"));
                db.Act("test", "试验数据");
                await db.SaveChangesAsync();
            }
        );
}
