using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Reminders;

namespace Union.Tests.Organizations.Terms;

/// <summary>Terms, committees and officers on their pages.</summary>
public sealed class TermPagesTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Fact]
    public async Task The_list_shows_overdue_by_tier_and_delay_and_exports()
    {
        var (county, town, union) = await TownAsync();
        await AddTermAsync(county, union, Day.AddDays(-20));
        await AddTermAsync(county, town, Day.AddYears(-4));
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var page = await client.GetStringAsync($"/{county}/admin/terms");
        page.ShouldContain("逾期未换届 20 天");
        page.ShouldContain("严重逾期");
        page.ShouldContain("level=Township&amp;delay=Longer\">1<");
        page.ShouldContain("level=Unit&amp;delay=HalfYear\">1<");
        var serious = await client.GetStringAsync($"/{county}/admin/terms?status=SeriouslyOverdue");
        serious.ShouldContain("测试镇工会");
        serious.ShouldContain("共 1 个届期");
        (await client.GetStringAsync($"/{county}/admin/terms?status=InTerm")).ShouldContain("没有符合条件");
        var csv = await client.GetStringAsync($"/{county}/admin/terms?handler=Export&format=csv&status=Overdue");
        csv.ShouldContain("测试厂工会,基层单位,测试镇工会");
        (await client.GetAsync($"/{county}/admin/terms?handler=Export&format=xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_township_sees_its_own_terms_only()
    {
        var (county, town, union) = await TownAsync();
        var other = await fixture.App.AddOrganizationAsync(county, "别镇工会", OrganizationType.TownshipUnion);
        await AddTermAsync(county, union, Day.AddDays(30));
        await AddTermAsync(county, other, Day.AddDays(30));
        var client = await fixture.App.SignedInAtAsync(county, town, StockRoles.Staff);
        var page = await client.GetStringAsync($"/{county}/admin/terms?status=DueSoon");
        page.ShouldContain("测试厂工会");
        page.ShouldNotContain("别镇工会");
        (await client.GetStringAsync($"/{county}/admin/terms/calendar")).ShouldNotContain("别镇工会");
        foreach (
            var address in new[]
            {
                $"terms?within={other}",
                $"terms/calendar?within={other}",
                $"organizations/{other}/committees",
                $"organizations/{other}/extension",
            }
        )
            (await client.GetAsync($"/{county}/admin/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
    }

    [Fact]
    public async Task The_calendar_shows_twelve_months()
    {
        var (county, _, union) = await TownAsync();
        var due = new DateOnly(Day.Year, Day.Month, 1).AddMonths(11).AddDays(9);
        await AddTermAsync(county, union, due);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var page = await client.GetStringAsync($"/{county}/admin/terms/calendar");
        page.ShouldContain("测试厂工会");
        page.ShouldContain("10 日");
        page.ShouldContain("1 个届满");
        (await client.GetStringAsync($"/{county}/admin/terms/calendar?from={due.AddMonths(1):yyyy-MM}")).ShouldNotContain("测试厂工会");
        (await client.GetAsync($"/{county}/admin/terms/calendar?from=0001-01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2021-07-01", "2021-06-30", "5", "早于任期开始日期")]
    [InlineData("2021-07-01", "2026-06-30", "4", "工会法§16")]
    [InlineData("2190-07-01", "", "5", "不能晚于今天")]
    public async Task A_wrong_term_is_refused_with_the_rule(string starts, string ends, string years, string why)
    {
        var (county, _, union) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var answer = await client.PostFormAsync($"/{county}/admin/organizations/{union}/committees?handler=Term", Term(starts, ends, years));
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
        (await TermsAsync(county, union)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_term_without_a_stated_end_is_computed_and_marked()
    {
        var (county, _, union) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/committees";
        (await client.PostFormAsync(address + "?handler=Term", Term("2024-03-01", "", "5"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var term = (await TermsAsync(county, union)).ShouldHaveSingleItem();
        (term.EndsOn, term.EndIsComputed, term.ReplyNumber).ShouldBe((new DateOnly(2029, 2, 28), true, "测工发〔2024〕3号"));
        (await client.GetStringAsync(address)).ShouldContain("批复没有写明届满日期");
    }

    [Fact]
    public async Task Officers_come_and_go_and_more_than_the_seats_are_refused()
    {
        var (county, _, union) = await TownAsync();
        await AddTermAsync(county, union, Day.AddYears(2), 2);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/committees";
        async Task<string> AddAsync(string name, string body, string post)
        {
            var answer = await client.PostFormAsync(address + "?handler=Officer", Officer(name, body, post));
            return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
        }
        (await AddAsync("测主席", "UnionCommittee", "Chair")).ShouldBe("");
        (await AddAsync("测另一主席", "UnionCommittee", "Chair")).ShouldContain("现任主席是 测主席");
        (await AddAsync("测会计", "", "Accountant")).ShouldBe("");
        (await AddAsync("测会计", "FundsAudit", "Member")).ShouldContain("不能同时是经费审查委员会成员");
        (await AddAsync("测委员", "UnionCommittee", "Member")).ShouldBe("");
        (await AddAsync("测多一人", "UnionCommittee", "Member")).ShouldContain("名额 2 名已满");
        var chair = await fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<Officer>().SingleAsync(o => o.PersonName == "测主席")
        );
        await client.PostFormAsync(
            address + "?handler=End",
            new()
            {
                ["officerId"] = $"{chair.Id}",
                ["on"] = $"{Day:yyyy-MM-dd}",
                ["reason"] = "调动",
            }
        );
        var page = await client.GetStringAsync(address);
        page.ShouldContain("主席缺位");
        page.ShouldContain("调动");
    }

    [Fact]
    public async Task An_extension_needs_the_superiors_reply_and_has_a_limit()
    {
        var (county, town, union) = await TownAsync();
        var due = Day.AddDays(40);
        await AddTermAsync(county, union, due);
        var own = await fixture.App.SignedInAtAsync(county, union, Permissions.Elections, Permissions.ApproveFounding);
        var address = $"/{county}/admin/organizations/{union}/extension";
        Dictionary<string, string> Ask(DateOnly to) => new() { ["to"] = $"{to:yyyy-MM-dd}", ["reason"] = "测试延期" };
        await own.PostFormAsync(address + "?handler=Ask", Ask(due.AddMonths(6).AddDays(1)));
        (await own.GetStringAsync(address)).ShouldContain("延期换届最长 6 个月");
        await own.PostFormAsync(address + "?handler=Ask", Ask(due.AddMonths(6)));
        Dictionary<string, string> Reply(string number) =>
            new()
            {
                ["version"] = "1",
                ["isApproved"] = "true",
                ["number"] = number,
                ["on"] = $"{Day:yyyy-MM-dd}",
            };
        (await own.PostFormAsync(address + "?handler=Decide", Reply("测工发〔2026〕8号"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var superior = await fixture.App.SignedInAtAsync(county, town, Permissions.ApproveFounding);
        await superior.PostFormAsync(address + "?handler=Decide", Reply(""));
        (await TermsAsync(county, union)).Single().ExtendedTo.ShouldBeNull();
        await superior.PostFormAsync(address + "?handler=Decide", Reply("测工发〔2026〕8号"));
        var term = (await TermsAsync(county, union)).Single();
        (term.ExtendedTo, term.DueOn, term.ExtensionReplyNumber).ShouldBe((due.AddMonths(6), due.AddMonths(6), "测工发〔2026〕8号"));
    }

    [Theory]
    [InlineData(181, null)]
    [InlineData(180, "T-180")]
    [InlineData(91, "T-180")]
    [InlineData(90, "T-90")]
    [InlineData(30, "T-30")]
    [InlineData(0, "T-30")]
    [InlineData(-1, "overdue")]
    public async Task Reminders_come_at_180_90_and_30_days_and_daily_after(int left, string? stage)
    {
        var (county, _, union) = await TownAsync();
        await AddTermAsync(county, union, Day.AddDays(left));
        var told = await RemindersAsync(county, union);
        if (stage is null)
            told.ShouldBeEmpty();
        else
            told.ShouldHaveSingleItem().Key.ShouldEndWith(stage);
        told.ShouldAllBe(r => r.IsDaily == left < 0);
    }

    [Theory]
    [InlineData(59, null, false)]
    [InlineData(60, ":60", false)]
    [InlineData(80, ":80", false)]
    [InlineData(110, ":over", true)]
    public async Task A_vacant_chair_is_told_of_after_60_and_80_days(int days, string? stage, bool daily)
    {
        var (county, _, union) = await TownAsync();
        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var chair = new Officer(union, null, BodyKind.UnionCommittee, OfficerPost.Chair, "测主席", Day.AddYears(-2));
                chair.End(Day.AddDays(-days), "调动");
                db.Add(chair);
                db.Act("test.officer", "测试：离任");
                await db.SaveChangesAsync();
            }
        );
        var told = await RemindersAsync(county, union);
        told.Select(r => r.IsDaily).ShouldBe(stage is null ? [] : [daily]);
        told.ShouldAllBe(r => r.Key.EndsWith(stage!, StringComparison.Ordinal));
    }

    private Task<List<ReminderDraft>> RemindersAsync(string county, Guid union) =>
        fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var all = new List<ReminderDraft>();
                foreach (var source in s.GetServices<IReminderSource>())
                await foreach (var draft in source.HoldingAsync(Day, default))
                    all.Add(draft);
                return all.Where(r => r.OrganizationId == union).ToList();
            }
        );

    private static Dictionary<string, string> Term(string starts, string ends, string years) =>
        new()
        {
            ["Term.Number"] = "3",
            ["Term.StartsOn"] = starts,
            ["Term.EndsOn"] = ends,
            ["Term.Years"] = years,
            ["Term.ReplyNumber"] = "测工发〔2024〕3号",
        };

    private static Dictionary<string, string> Officer(string name, string body, string post) =>
        new()
        {
            ["Officer.PersonName"] = name,
            ["Officer.Sex"] = "Female",
            ["Officer.Body"] = body,
            ["Officer.Post"] = post,
            ["Officer.Engagement"] = "PartTime",
            ["Officer.From"] = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    private Task<List<Term>> TermsAsync(string county, Guid union) =>
        fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<Term>().Where(t => t.OrganizationId == union).ToListAsync()
        );

    private Task AddTermAsync(string county, Guid organization, DateOnly ends, int seats = 0) =>
        fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var term = new Term(organization, 2, ends.AddYears(-5), ends, 5);
                db.Add(term);
                if (seats > 0)
                    db.Add(new Body(term, BodyKind.UnionCommittee, seats));
                db.Act("test.term", "测试：登记届期");
                await db.SaveChangesAsync();
            }
        );

    private async Task<(string County, Guid Town, Guid Union)> TownAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(
            county,
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(60, 20, 40, 15, OrganizationData.Founded)
        );
        return (county, town, union);
    }
}
