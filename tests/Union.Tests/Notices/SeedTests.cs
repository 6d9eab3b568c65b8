using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Notices;
using Union.Notices.Citations;
using Union.Tests.Hosting;
using Union.Work.Seeding;

namespace Union.Tests.Notices;

/// <summary>The synthetic library: as many documents and versions as planned, and its lists say what is in it.</summary>
public sealed class SeedTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task A_library_has_what_was_planned_and_its_lists_count_right()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        await fixture.App.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var site = new SeedSite("t", "测旗总工会", null, "999901", "旗") { Documents = 300, Versions = 2_400 };
                var context = new SeedContext(site, db, new DateOnly(2026, 11, 21));
                foreach (var seeder in s.GetRequiredService<Enabled<ISeeder>>())
                    await seeder.SeedAsync(context, TestContext.Current.CancellationToken);
                await context.SaveAsync(TestContext.Current.CancellationToken);
            }
        );
        await fixture.App.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                (await db.Set<Notice>().CountAsync()).ShouldBe(300);
                (await db.Set<NoticeVersion>().CountAsync()).ShouldBe(2_400);
                var notices = await db.Set<Notice>().ToListAsync();
                notices.Where(n => n.NumberKey is not null && n.State == ContentState.Published).Select(n => n.NumberKey).ShouldBeUnique();
                notices.ShouldAllBe(n => n.NumberText.Contains('〔'));
                (await db.Set<NoticeCitation>().CountAsync(c => c.TargetId != null)).ShouldBeGreaterThan(50);
            }
        );
        var editor = await fixture.App.SignedInAsync(tenant, "Administrator");
        foreach (
            var page in new[]
            {
                "/admin/notices",
                "/admin/notices?validity=in-force",
                "/admin/notices?validity=ended",
                "/admin/notices?q=集体协商",
                "/admin/targets",
                "/notices?validity=in-force",
                "/admin/contents/schedule",
            }
        )
            (await editor.GetAsync($"/{tenant}{page}")).IsSuccessStatusCode.ShouldBeTrue(page);
        // The list of those in force and the lists of the others have every published document once.
        var counts = new List<int>();
        foreach (var validity in new[] { "in-force", "partly", "ended", "not-yet" })
            counts.Add(Total(await editor.GetStringAsync($"/{tenant}/admin/notices?validity={validity}")));
        var published = Total(await editor.GetStringAsync($"/{tenant}/admin/notices?state=Published"));
        counts.Sum().ShouldBe(published);
        counts.ShouldAllBe(c => c > 0);
    }

    private static int Total(string html) =>
        int.Parse(
            System.Text.RegularExpressions.Regex.Match(html, "共\\s*([0-9,]+)\\s*条").Groups[1].Value.Replace(",", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
