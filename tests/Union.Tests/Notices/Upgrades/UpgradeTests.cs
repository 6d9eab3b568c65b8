using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Contents.Attachments;
using Union.Contents.Media;
using Union.Core.Data;
using Union.Notices;
using Union.Notices.Relations;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Upgrades;

/// <summary>An installation with data of an earlier release comes up with the new one: nothing is lost, the schema is the new one, its pages answer.</summary>
public sealed class UpgradeTests
{
    private static readonly DateTime At = new(2025, 3, 4, 5, 6, 7, DateTimeKind.Utc);
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Double = Guid.CreateVersion7();
    private static readonly Guid Draft = Guid.CreateVersion7();
    private static readonly Guid Gone = Guid.CreateVersion7();
    private static readonly Guid YearOnly = Guid.CreateVersion7();

    [Fact]
    public async Task Notices_from_before_there_were_contents()
    {
        await using var old = await OldInstallation.StartAsync(OldSchema.BeforeContents, ("Union.Notices.Migrations", 1));
        await FillAsync(old, "Notices", "NoticeVersions", "NoticeAttachments", "MediaFiles", "NoticeId", []);
        await old.UpgradeAsync();
        await CheckAsync(old);
    }

    [Fact]
    public async Task Notices_of_the_first_contents()
    {
        await using var old = await OldInstallation.StartAsync(
            OldSchema.FirstContents,
            ("Union.Contents.Migrations", 1),
            ("Union.Notices.Migrations", 2),
            ("Union.Notices.Relations.RelationsMigrations", 1)
        );
        await FillAsync(old, "ContentItems", "ContentVersions", "ContentAttachments", "ContentMedia", "ItemId", [("Shape", "Notice")]);
        await old.InsertAsync(
            "NoticeRelations",
            ("Id", Guid.CreateVersion7()),
            ("TenantId", old.TenantId),
            ("OrganizationId", old.RootId),
            ("NoticeId", First),
            ("Kind", "Replaces"),
            ("TargetId", YearOnly),
            ("TargetTitle", "测年份资料"),
            ("Clauses", ""),
            ("On", new DateOnly(2025, 3, 1)),
            ("Version", 1)
        );
        await old.UpgradeAsync();
        await CheckAsync(old);
        await old.App.InTenantAsync(
            OldInstallation.Site,
            async s =>
            {
                var relation = await s.GetRequiredService<UnionDbContext>().Set<NoticeRelation>().SingleAsync();
                (relation.Kind, relation.TargetId, relation.TargetTenantId, relation.TargetIsPublic).ShouldBe(
                    (RelationKind.Replaces, YearOnly, null, false)
                );
            }
        );
        var list = await old.App.Client().GetStringAsync($"/{OldInstallation.Site}/notices?validity=ended");
        list.ShouldContain("测年份资料");
        list.ShouldNotContain("测第一号通知");
    }

    // A published one with a draft on top, one with the same number, a draft, one taken back, one of which only the year is known.
    private static async Task FillAsync(
        OldInstallation old,
        string items,
        string versions,
        string files,
        string media,
        string parent,
        (string, object?)[] shape
    )
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await ItemAsync(First, "测第一号通知（修订中）", "Published", one, two, new DateOnly(2025, 3, 1), false, "first");
        await VersionAsync(First, one, 1, "测第一号通知", "正文见 /old/media/图/2025/a.png 。", true, numbered: true, new DateOnly(2025, 3, 1), null);
        await VersionAsync(First, two, 2, "测第一号通知（修订中）", "新的正文。", false, numbered: true, new DateOnly(2025, 3, 1), null);
        await SingleAsync(Double, "测同号通知", "Published", "double", numbered: true, new DateOnly(2025, 4, 1), null);
        await SingleAsync(Draft, "测草稿", "Draft", "draft", numbered: false, null, null);
        await SingleAsync(Gone, "测已撤回", "Unpublished", "gone", numbered: false, new DateOnly(2024, 1, 1), null);
        await SingleAsync(YearOnly, "测年份资料", "Published", "year", numbered: false, null, 2017);
        await old.InsertAsync(
            files,
            [
                ("Id", Guid.CreateVersion7()),
                ("TenantId", old.TenantId),
                (parent, First),
                ("VersionId", one),
                ("Title", "附表"),
                ("FileName", "附表.xlsx"),
                ("Sha256", new string('a', 64)),
                ("Length", 10L),
                ("Format", "Xlsx"),
                ("Order", 1),
            ]
        );
        await old.InsertAsync(
            media,
            [
                ("Id", Guid.CreateVersion7()),
                ("TenantId", old.TenantId),
                ("Path", "图/2025/a.png"),
                ("Sha256", new string('b', 64)),
                ("Length", 20L),
                ("Format", "Png"),
                ("SavedAt", At),
                ("Version", 1),
            ]
        );

        async Task SingleAsync(Guid id, string title, string state, string slug, bool numbered, DateOnly? issued, int? year)
        {
            var version = Guid.CreateVersion7();
            var listed = issued ?? (year is { } y ? new DateOnly(y, 1, 1) : new DateOnly(2025, 3, 4));
            await ItemAsync(id, title, state, state == "Published" ? version : null, version, listed, year is not null, slug);
            await VersionAsync(id, version, 1, title, "正文。", state != "Draft", numbered, issued, year);
        }

        Task ItemAsync(Guid id, string title, string state, Guid? published, Guid latest, DateOnly listed, bool isYearOnly, string slug) =>
            old.InsertAsync(
                items,
                [
                    ("Id", id),
                    ("TenantId", old.TenantId),
                    ("OrganizationId", old.RootId),
                    ("ContentItemId", "old-" + slug),
                    ("Slug", slug),
                    ("Title", title),
                    ("Kind", "通知"),
                    ("Visibility", "Public"),
                    ("Issuer", "测旧旗总工会"),
                    ("ListedOn", listed),
                    ("IsYearOnly", isYearOnly),
                    ("Year", listed.Year),
                    ("State", state),
                    ("LatestVersionId", latest),
                    ("PublishedVersionId", published),
                    ("FirstPublishedAt", state == "Draft" ? null : At),
                    ("PublishedAt", published is null ? null : At),
                    ("UnpublishedAt", state == "Unpublished" ? At : null),
                    ("UnpublishedReason", state == "Unpublished" ? "发错了" : null),
                    ("CreatedAt", At),
                    ("ModifiedAt", At),
                    ("ModifiedBy", "演示编辑员"),
                    ("Version", 3),
                    .. shape,
                    .. shape.Length > 0 ? [("ContentType", (object?)"Notice")] : Array.Empty<(string, object?)>(),
                ]
            );

        Task VersionAsync(Guid item, Guid id, int number, string title, string body, bool isOut, bool numbered, DateOnly? issued, int? year) =>
            old.InsertAsync(
                versions,
                [
                    ("Id", id),
                    ("TenantId", old.TenantId),
                    (parent, item),
                    ("Number", number),
                    ("Title", title),
                    ("Kind", "通知"),
                    ("Visibility", "Public"),
                    ("Summary", ""),
                    ("Body", body),
                    ("NumberText", numbered ? "测工发〔2025〕1号" : ""),
                    ("NumberKind", numbered ? "Ordinary" : null),
                    ("NumberCode", numbered ? "测工发" : null),
                    ("NumberYear", numbered ? 2025 : null),
                    ("NumberSequence", numbered ? 1 : null),
                    ("Issuer", "测旧旗总工会"),
                    ("IssuedOn", issued),
                    ("IssuedYear", year),
                    ("EffectiveOn", null),
                    ("ChangeNote", ""),
                    ("CreatedAt", At),
                    ("CreatedById", null),
                    ("CreatedBy", "演示编辑员"),
                    ("SavedAt", At),
                    ("PublishedAt", isOut ? At : null),
                    .. shape,
                    .. shape.Length > 0 ? [("Data", (object?)"")] : Array.Empty<(string, object?)>(),
                ]
            );
    }

    private static async Task CheckAsync(OldInstallation old)
    {
        await using (var fresh = await UnionApp.StartAsync())
        await using (var scope = fresh.Services.CreateAsyncScope())
        {
            var wanted = await Framework.SchemaTests.DescribeAsync(scope.ServiceProvider.GetRequiredService<UnionDbContext>());
            (await old.SchemaAsync()).ShouldBe(wanted, ignoreOrder: true);
        }
        await old.App.InTenantAsync(OldInstallation.Site, CheckRowsAsync);
        await CheckPagesAsync(old.App);
    }

    private static async Task CheckRowsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var notices = await db.Set<Notice>().ToDictionaryAsync(n => n.Id);
        notices.Count.ShouldBe(5);
        var first = notices[First];
        (first.Title, first.State, first.Slug, first.ContentType, first.Version).ShouldBe(
            ("测第一号通知（修订中）", ContentState.Published, "first", "Notice", 3)
        );
        (first.FirstPublishedAt, first.TakenDownAs, first.RedirectTo, first.PublishAt, first.IsTrial, first.MissingAnnexes).ShouldBe(
            (At, null, "", null, false, 0)
        );
        (first.NumberText, first.HoldsFrom, first.HoldsUntil).ShouldBe(("测工发〔2025〕1号", new DateOnly(2025, 3, 1), null));
        // One of the two that share a number keeps it.
        new[] { first.NumberKey, notices[Double].NumberKey }
            .Count(k => k is not null)
            .ShouldBe(1);
        notices[Draft].NumberText.ShouldBe("");
        notices[Gone].UnpublishedReason.ShouldBe("发错了");
        notices[YearOnly].HoldsFrom.ShouldBe(new DateOnly(2017, 1, 1));
        notices[YearOnly].IsYearOnly.ShouldBeTrue();
        var versions = await db.Set<NoticeVersion>().Where(v => v.ItemId == First).OrderBy(v => v.Number).ToListAsync();
        versions
            .Select(v => (v.Title, v.PublishedAt is not null, v.HasMedia))
            .ShouldBe([("测第一号通知", true, true), ("测第一号通知（修订中）", false, false)]);
        (versions[0].JointIssuers.Count, versions[0].Annexes.Count, versions[0].TopicIds.Count, versions[0].Signer, versions[0].Retention).ShouldBe(
            (0, 0, 0, "", null)
        );
        versions[0].NumberKey.ShouldBe("测旧旗总工会|Ordinary|测工发|2025|1");
        var file = await db.Set<ContentAttachment>().SingleAsync();
        (file.ItemId, file.VersionId, file.FileName).ShouldBe((First, versions[0].Id, "附表.xlsx"));
        var picture = await db.Set<MediaFile>().SingleAsync();
        (picture.Path, picture.Folder).ShouldBe(("图/2025/a.png", "图/2025"));
    }

    private static async Task CheckPagesAsync(UnionApp app)
    {
        var site = "/" + OldInstallation.Site;
        var reader = app.Client();
        (await reader.GetStringAsync(site + "/notices")).ShouldContain("测第一号通知");
        (await reader.GetStringAsync(site + "/notices/first")).ShouldContain("附表");
        (await reader.GetAsync(site + "/notices/gone")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await reader.GetStringAsync(site + "/notices/year")).ShouldContain("2017");
        var editor = await app.SignedInAsync(OldInstallation.Site, "Editor");
        (await editor.GetStringAsync(site + "/admin/notices?q=" + Uri.EscapeDataString("〔2025〕1号"))).ShouldContain("测同号通知");
        (await editor.GetStringAsync($"{site}/admin/notices/{First}/versions/2")).ShouldContain("新的正文");
        (await editor.GetStringAsync(site + "/admin/media?folder=" + Uri.EscapeDataString("图/2025"))).ShouldContain("a.png");
        var saved = await editor.PostFormAsync(
            $"{site}/admin/notices/{Draft}",
            new()
            {
                ["Input.Title"] = "测草稿改过",
                ["Input.Kind"] = "通知",
                ["Input.BasedOn"] = "3",
            }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        (await editor.GetStringAsync(site + "/admin/notices")).ShouldContain("测草稿改过");
    }
}
