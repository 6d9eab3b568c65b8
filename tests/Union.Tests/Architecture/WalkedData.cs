using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Contents.Media;
using Union.Core.Data;
using Union.Core.Files;
using Union.Core.Notifications;
using Union.Core.Organizations;
using Union.Core.Permissions;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Notices;
using Union.Notices.Following;
using Union.Notices.Relations;
using Union.Notices.Targets;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Users;
using Union.Work.Documents;
using Union.Work.Documents.Numbers;

namespace Union.Tests.Architecture;

/// <summary>Fills a county with a record of each kind, for walks that try its ids from elsewhere.</summary>
internal static class WalkedData
{
    public static async Task FillAsync(UnionApp app, string tenant)
    {
        await app.SignedInAsync(tenant, StockRoles.Editor);
        await app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var root = s.GetRequiredService<IOrganizationTree>().RootId;
                db.Act("test", "试验数据");
                foreach (
                    var (title, publish, visibility) in new[]
                    {
                        ("草稿", false, ContentVisibility.Public),
                        ("工作人员可见", true, ContentVisibility.Staff),
                        ("工作人员草稿", false, ContentVisibility.Staff),
                    }
                )
                {
                    var author = new Author(null, "演示编辑", DateTime.UtcNow);
                    var notice = new Notice(root, author.At);
                    var version = notice.Save(
                        new NoticeContent
                        {
                            Title = title,
                            Visibility = visibility,
                            Body = "正文",
                        },
                        author,
                        null
                    );
                    if (publish)
                        notice.Publish(version, author);
                    db.Add(notice);
                    db.Add(version);
                    AddTarget(db, notice);
                }
                var file = new StoredContent(new string('a', 64), 1, FileFormat.Text);
                db.Add(new MediaFile("被查/说明.txt", file, DateTime.UtcNow));
                var reader = await db.Set<User>().Select(u => u.Id).FirstAsync();
                db.Add(new NoticeFollow(reader, FollowTarget.OfKind("通知"), DateTime.UtcNow));
                await db.SaveChangesAsync();
                await s.GetRequiredService<Notifier>().TellAsync([new(reader, "被查", "walked", "被查的通知", "/notices")], default);
            }
        );
        await WalkedPassing.FillAsync(app, tenant);
        await WalkedSearch.FillAsync(app, tenant);
        await AddContentsAsync(app, tenant);
        await AddPapersAsync(app, tenant);
        await AddOrganizationsAsync(app, tenant);
    }

    private static void AddTarget(UnionDbContext db, Notice notice)
    {
        var content = new TargetContent
        {
            OrganizationId = notice.OrganizationId,
            Subject = "被查目标",
            Amount = 1,
            Unit = "家",
            Sentence = "正文",
        };
        var target = new NoticeTarget(notice, content, "演示编辑", DateTime.UtcNow);
        var report = new TargetReport(
            target,
            new TargetFigures(1),
            new DateOnly(2020, 1, 1),
            "",
            null,
            new ReportedBy(null, "演示编辑", DateTime.UtcNow)
        );
        target.Reported(report);
        db.AddRange(target, new TargetStanding(target), report, new TargetRejection(notice, "0", "不是目标", "演示编辑", DateTime.UtcNow));
        db.Add(new RelationRejection(notice, RelationKind.BasedOn, Guid.CreateVersion7(), "被查依据", "演示编辑", DateTime.UtcNow));
    }

    private static async Task AddOrganizationsAsync(UnionApp app, string tenant)
    {
        var town = await app.AddOrganizationAsync(tenant, "被查镇工会", OrganizationType.TownshipUnion);
        var union = await app.AddOrganizationAsync(tenant, "被查厂工会", OrganizationType.SingleUnion, town);
        await app.AddUnitAsync(tenant, "被查厂", union);
        await WalkedOrganizations.FillAsync(app, tenant, town, union);
    }

    /// <summary>A type of the site with a draft and a published item, with links.</summary>
    private static Task AddContentsAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var recipe = s.GetRequiredService<RecipeCatalog>().Find("demo-services")!;
                (await s.GetRequiredService<RecipeExecutor>().ExecuteAsync(recipe, new(), default)).Succeeded.ShouldBeTrue();
            }
        );

    private static Task AddPapersAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var root = s.GetRequiredService<IOrganizationTree>().RootId;
                (await s.GetRequiredService<SaveCode>().AddAsync(root, "测查发", null, default)).ShouldBeNull();
                var request = new PaperRequest("founding.request", root, Guid.CreateVersion7(), new PaperData());
                await s.GetRequiredService<Papers>().MakeAsync(request, default);
            }
        );
}
