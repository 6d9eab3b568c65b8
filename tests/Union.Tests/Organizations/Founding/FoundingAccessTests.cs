using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Settings;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Rules;

namespace Union.Tests.Organizations.Founding;

/// <summary>Who sees foundings and the register: their subtree and nothing else, by any address.</summary>
public sealed class FoundingAccessTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_foreign_township_finds_nothing_and_a_reader_may_not_write()
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "access");
        var staff = await w.StaffAsync();
        await w.StartAsync(staff);
        var other = await _app.AddOrganizationAsync(w.County, "别的镇工会", OrganizationType.TownshipUnion);
        var foreign = await w.AtAsync(other, "ManageFounding", "ApproveFounding", "EditPapers");
        var found = await w.CaseAsync();
        foreach (
            var address in new[]
            {
                $"{w.Root}/{w.Id}",
                $"{w.Root}/{w.Id}/edit",
                $"{w.Root}/{w.Id}/members",
                $"{w.Root}/{w.Id}/members?handler=Export",
                $"{w.Root}/{w.Id}/delegates",
                $"{w.Root}/{w.Id}/candidates",
                $"{w.Root}/{w.Id}/assembly",
                $"{w.Root}/prospects/{w.Unit}",
                $"{w.Root}/prospects/{w.Unit}/advice",
                $"{w.Root}/new?unit={w.Unit}",
                $"{w.Root}?within={w.Town}",
                $"{w.Root}/prospects?within={w.Town}",
                $"/{w.County}/admin/procedures/cases/{found.Id}",
                $"/{w.County}/admin/papers/subjects/{w.Id}",
                $"/{w.County}/admin/papers/make?subject={w.Id}&template=founding.request",
            }
        )
            (await foreign.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await foreign.GetStringAsync(w.Root)).ShouldNotContain(FoundingWorld.UnitName);
        (await foreign.GetStringAsync($"{w.Root}/prospects")).ShouldNotContain(FoundingWorld.UnitName);
        (await foreign.GetStringAsync($"{w.Root}/prospects?handler=Export&format=csv")).ShouldNotContain(FoundingWorld.UnitName);
        var started = await foreign.PostFormAsync(
            $"{w.Root}/new",
            new()
            {
                ["Input.Name"] = "越权工会",
                ["Input.Type"] = "SingleUnion",
                ["Input.Way"] = "SingleUnit",
                ["Input.SuperiorId"] = $"{w.Town}",
            }
        );
        started.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var reader = await w.AtAsync(w.Town, "ViewOrganizations");
        (await reader.GetStringAsync($"{w.Root}/{w.Id}")).ShouldContain(FoundingWorld.UnitName);
        (await reader.PostFormAsync($"{w.Root}/{w.Id}/edit", [], $"{w.Root}/{w.Id}/edit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_register_is_sorted_by_urgency_filtered_paged_and_exported()
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "register");
        for (var i = 0; i < 22; i++)
            await _app.AddUnitAsync(
                w.County,
                $"测试台账{i:00}厂",
                null,
                with: u =>
                {
                    u.OrganizationId = w.Town;
                    u.OpenedOn = new DateOnly(2021, 1, 1).AddDays(i);
                }
            );
        await _app.AddUnitAsync(w.County, "小厂", null, with: u => (u.OrganizationId, u.Workers) = (w.Town, 24));
        await _app.AddUnitAsync(
            w.County,
            "新开业厂",
            null,
            with: u => (u.OrganizationId, u.Workers, u.OpenedOn) = (w.Town, 25, w.Today.AddDays(-30))
        );
        await _app.AddUnitAsync(w.County, "日期不详厂", null, with: u => (u.OrganizationId, u.OpenedOn) = (w.Town, null));
        var staff = await w.StaffAsync();
        var first = await staff.GetStringAsync($"{w.Root}/prospects");
        first.ShouldContain("共 25 个单位");
        first.IndexOf(FoundingWorld.UnitName, StringComparison.Ordinal).ShouldBeLessThan(first.IndexOf("测试台账00厂", StringComparison.Ordinal));
        first.ShouldNotContain("小厂");
        first.ShouldNotContain("新开业厂");
        var after = System.Text.RegularExpressions.Regex.Match(first, "after=([0-9a-f-]{36})").Groups[1].Value;
        var second = await staff.GetStringAsync($"{w.Root}/prospects?after={after}");
        second.ShouldContain("新开业厂");
        second.IndexOf("新开业厂", StringComparison.Ordinal).ShouldBeLessThan(second.IndexOf("日期不详厂", StringComparison.Ordinal));
        (await staff.GetStringAsync($"{w.Root}/prospects?small=true")).ShouldContain("共 26 个单位");
        (await staff.GetStringAsync($"{w.Root}/prospects?late=true")).ShouldContain("共 23 个单位");
        (await staff.GetStringAsync($"{w.Root}/prospects?q=新开业")).ShouldNotContain("测试台账");
        var last = System.Text.RegularExpressions.Regex.Match(second, "before=([0-9a-f-]{36})").Groups[1].Value;
        (await staff.GetStringAsync($"{w.Root}/prospects?before={last}")).ShouldContain("测试台账00厂");
        await w.SurveyAsync(staff);
        (await staff.GetStringAsync($"{w.Root}/prospects?unclear=true")).ShouldContain("共 24 个单位");
        (await staff.GetStringAsync($"{w.Root}/prospects?handler=Export&format=csv")).ShouldContain("正常");
        var show = await staff.GetStringAsync($"{w.Root}/prospects/{w.Unit}");
        show.ShouldContain("工会法§11");
        show.ShouldContain("逾期");
    }

    [Fact]
    public async Task A_union_in_preparation_starts_its_own_founding()
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "prepared");
        var union = await w.InAsync(async s =>
        {
            var db = s.GetRequiredService<UnionDbContext>();
            var preparing = new Organization("筹建厂工会", OrganizationType.SingleUnion, (await db.FindAsync<Organization>(w.Town))!);
            db.Add(preparing);
            db.Add(new OrganizationPlace(preparing, w.Today));
            db.Act("test", "试验数据");
            await db.SaveChangesAsync();
            return preparing.Id;
        });
        var own = await w.AtAsync(union, "ManageFounding");
        (await own.GetStringAsync($"/{w.County}/admin/organizations/{union}")).ShouldContain($"/admin/foundings/new?organization={union}");
        var answer = await own.PostFormAsync(
            $"{w.Root}/new?organization={union}",
            new() { ["Input.Way"] = "SingleUnit", ["Input.UnitText"] = FoundingWorld.UnitName }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        w.Id = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        var founding = await w.ReadAsync();
        (founding.OrganizationId, founding.SuperiorId, founding.UnionId).ShouldBe((union, w.Town, (Guid?)union));
        (await own.GetStringAsync($"{w.Root}/{w.Id}")).ShouldContain("筹建厂工会");
        (await own.GetStringAsync(w.Root)).ShouldContain("筹建厂工会");
    }

    [Theory]
    [InlineData("henan", "12", "豫工会条例§6", null)]
    [InlineData("shanghai", "6", "沪工会条例§10", null)]
    [InlineData("beijing", "6", "京工会法办法§11", "派员到单位")]
    [InlineData("chongqing", "12", "渝工会条例§7", "应当发出建立工会意见书")]
    public async Task The_deadline_and_what_follows_it_are_those_of_the_place(string profile, string months, string source, string? follows)
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "place" + profile);
        await _app.InTenantAsync(
            w.County,
            s =>
            {
                s.GetRequiredService<UnionDbContext>().Act("test", "试验数据");
                return s.GetRequiredService<SiteService>().UpdateSiteSettingsAsync(site => site.Put(new RuleSettings { Profile = profile }), default);
            }
        );
        var opened = w.Today.AddMonths(-int.Parse(months, System.Globalization.CultureInfo.InvariantCulture)).AddDays(-30);
        var late = await _app.AddUnitAsync(w.County, "过期厂", null, with: u => (u.OrganizationId, u.OpenedOn) = (w.Town, opened));
        var early = await _app.AddUnitAsync(w.County, "未到期厂", null, with: u => (u.OrganizationId, u.OpenedOn) = (w.Town, opened.AddDays(60)));
        var staff = await w.StaffAsync();
        var page = await staff.GetStringAsync($"{w.Root}/prospects/{late}");
        page.ShouldContain($"{months} 个月");
        page.ShouldContain(source);
        page.ShouldContain("逾期");
        if (follows is not null)
            page.ShouldContain(follows);
        (await staff.GetStringAsync($"{w.Root}/prospects/{early}")).ShouldContain("还有");
        var list = await staff.GetStringAsync($"{w.Root}/prospects?late=true");
        list.ShouldContain("过期厂");
        list.ShouldNotContain("未到期厂");
        (await staff.GetStringAsync($"{w.Root}/prospects/{late}/advice")).ShouldContain("至今没有建立工会组织");
    }
}
