using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

public sealed partial class ManySitesTests
{
    private const int Sites = 2000;

    [Fact]
    public async Task Get_Registry_With2000Sites_PagesByKeyWithTheSameFewQueriesOnEveryPage()
    {
        var counter = new QueryCounter();
        await using var app = await UnionApp.StartAsync(services: s => s.ConfigureDbContext<UnionDbContext>(o => o.AddInterceptors(counter)));
        var rootId = await app.SetUpAsync();
        await InsertAsync(app, rootId);
        var root = await app.SignedInAsync(Tenant.DefaultName, StockRoles.Administrator);
        var seen = new HashSet<string>();
        var costs = new List<int>();
        var address = "/admin/tenants";
        while (address is not "")
        {
            var before = counter.Count;
            var page = await root.GetStringAsync(address);
            costs.Add(counter.Count - before);
            foreach (Match row in Row().Matches(page))
                seen.Add(row.Groups[1].Value).ShouldBeTrue("a site was shown twice");
            address = WebUtility.HtmlDecode(Next().Match(page).Groups[1].Value);
        }
        seen.Count.ShouldBe(Sites + 1);
        costs.Max().ShouldBeLessThan(15);
        (costs[^1] - costs[1]).ShouldBeInRange(-2, 2);
        (await root.GetStringAsync("/admin/tenants?q=site1999")).ShouldContain("共 1 个站点");
        (await root.GetStringAsync("/admin/tenants/tree")).ShouldContain($"全部 {Sites} 个下级站点");
    }

    private static async Task InsertAsync(UnionApp app, Guid rootId)
    {
        await app.InTenantAsync(
            Tenant.DefaultName,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                for (var i = 0; i < Sites; i++)
                {
                    var (id, name, shown, now) = (Guid.CreateVersion7(), $"site{i}", $"第{i}旗总工会", DateTime.UtcNow);
                    await db.Database.ExecuteSqlAsync(
                        $"""
                        INSERT INTO "Tenants" ("Id", "Name", "DisplayName", "ParentId", "Path", "RequestUrlPrefix", "RequestUrlHost", "State", "RegionCode", "LevelWord",
                            "Category", "Description", "FeatureProfile", "RecipeName", "RootOrganizationId", "CreatedAt", "Version")
                        VALUES ({id}, {name}, {shown}, {rootId}, {$"/{rootId:N}/{id:N}/"}, {name}, '', 'Running', '', '旗', '', '', '', '', {Guid.CreateVersion7()}, {now}, 1)
                        """
                    );
                }
                await transaction.CommitAsync();
            }
        );
        await app.Tenants.ReloadAsync(default);
    }

    [GeneratedRegex("name=\"tenant\" value=\"([^\"]+)\"")]
    private static partial Regex Row();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
