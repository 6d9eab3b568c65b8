using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>Fills a township with a record of each kind the module knows, for walks that try its ids from elsewhere. Add yours here.</summary>
internal static class WalkedOrganizations
{
    public static Task FillAsync(UnionApp app, string tenant, Guid town, Guid union) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var day = OrganizationData.Founded.AddYears(1);
                db.Add(new FundsLink(union, town, day));
                db.Add(new FormerName(union, "旧名工会", day));
                db.Add(new MemberTransfer(town, union, 3, 1, day));
                db.Add(new Reorganization(union, ReorganizationKind.Rename, "改名", day.AddYears(200), "区划调整") { NewName = "新名工会" });
                db.Act("test.walked", "测试：各种记录");
                await db.SaveChangesAsync();
            }
        );
}
