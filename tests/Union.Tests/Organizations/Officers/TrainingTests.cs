using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Settings;
using Union.Organizations;
using Union.Organizations.Officers;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Activities;
using Union.Work.Reminders;
using Union.Work.Rules;
using static Union.Tests.Organizations.Officers.OfficerData;

namespace Union.Tests.Organizations.Officers;

/// <summary>Training of officers (domain.md 2(k)): entered for many, due within a year, told of.</summary>
public sealed class TrainingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Theory]
    [InlineData(1, "待培训", false)]
    [InlineData(0, "待培训", false)]
    [InlineData(-1, "逾期 1 天", true)]
    public async Task A_new_chair_has_a_year_to_be_trained(int left, string state, bool overdue)
    {
        var (county, _, union) = await fixture.TownAsync();
        var from = Day.AddDays(left).AddMonths(-12);
        var officer = await fixture.App.AddOfficerAsync(county, union, "测新任", from);
        // The day counted forward may be shorter in February; the page counts the same way.
        var due = from.AddMonths(12);
        (due.DayNumber - Day.DayNumber).ShouldBe(left);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        (await client.GetStringAsync($"/{county}/admin/officers/due")).ShouldContain(state);
        (await client.GetStringAsync($"/{county}/admin/officers/due?state=Overdue")).Contains("测新任", StringComparison.Ordinal).ShouldBe(overdue);
        (await client.GetStringAsync($"/{county}/admin/officers?training=Due")).Contains("测新任", StringComparison.Ordinal).ShouldBe(!overdue);
        var told = (await RemindersAsync(county, union)).ShouldHaveSingleItem();
        (told.Key.EndsWith("overdue", StringComparison.Ordinal), told.IsUrgent).ShouldBe((overdue, overdue));
        told.Link.ShouldBe($"/admin/officers/{officer}");
    }

    [Fact]
    public async Task Who_was_elected_once_more_or_is_no_chair_is_not_due()
    {
        var (county, _, union) = await fixture.TownAsync();
        await fixture.App.AddOfficerAsync(county, union, "测连任", Day.AddYears(-7), to: Day.AddYears(-2));
        await fixture.App.AddOfficerAsync(county, union, "测连任", Day.AddYears(-2));
        await fixture.App.AddOfficerAsync(county, union, "测委员", Day.AddYears(-2), OfficerPost.Member);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        (await client.GetStringAsync($"/{county}/admin/officers/due")).ShouldContain("没有待培训的干部");
    }

    [Fact]
    public async Task In_Beijing_members_and_full_time_staff_must_be_trained_too()
    {
        var (county, _, union) = await fixture.TownAsync();
        await fixture.App.InTenantAsync(
            county,
            s =>
            {
                s.GetRequiredService<UnionDbContext>().Act("test", "试验数据");
                return s.GetRequiredService<SiteService>()
                    .UpdateSiteSettingsAsync(site => site.Put(new RuleSettings { Profile = "beijing" }), default);
            }
        );
        await fixture.App.AddOfficerAsync(county, union, "测委员", Day.AddMonths(-3), OfficerPost.Member);
        await fixture.App.AddOfficerAsync(county, union, "测专职", Day.AddMonths(-3), OfficerPost.Staff, Engagement.FullTime, null);
        await fixture.App.AddOfficerAsync(county, union, "测聘用", Day.AddMonths(-3), OfficerPost.Staff, Engagement.Hired, null);
        var page = await (await fixture.App.SignedInAsync(county, StockRoles.Staff)).GetStringAsync($"/{county}/admin/officers/due");
        page.ShouldContain("测委员");
        page.ShouldContain("测专职");
        page.ShouldNotContain("测聘用");
        page.ShouldContain("京工会法办法§15");
    }

    [Fact]
    public async Task A_course_is_entered_for_many_at_once_and_a_failed_examination_does_not_count()
    {
        var (county, town, union) = await fixture.TownAsync();
        var chair = await fixture.App.AddOfficerAsync(county, union, "测主席", Day.AddMonths(-2));
        var other = await fixture.App.AddOfficerAsync(county, town, "测镇主席", Day.AddMonths(-2));
        await fixture.App.AddOfficerAsync(county, town, "测以后", Day);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var course = await AddCourseAsync(client, county, town, Day.AddDays(-1));
        var pick = await client.GetStringAsync(course + "/participants");
        pick.ShouldContain("登记全部 2 人");
        pick.ShouldNotContain("测以后");
        await client.PostFormAsync(course + "/participants?handler=All", [], course + "/participants");
        (await client.GetStringAsync(course + "/participants")).ShouldContain("没有可选的人");
        var people = await AttendancesAsync(county);
        people.Select(a => a.OfficerId).ShouldBe([chair, other], ignoreOrder: true);
        (await client.GetStringAsync($"/{county}/admin/officers/due")).ShouldContain("测以后");
        await GradeAsync(client, course, people.Single(a => a.OfficerId == chair), ExamResult.Failed, 4);
        var due = await client.GetStringAsync($"/{county}/admin/officers/due");
        due.ShouldContain("测主席");
        due.ShouldNotContain("测镇主席");
        (await client.GetStringAsync($"/{county}/admin/officers/{chair}")).ShouldContain("工会法实务");
        var list = await client.GetStringAsync($"/{county}/admin/officers/trainings?method=CaseStudy");
        list.ShouldContain("工会法实务");
        list.ShouldContain("4.0");
        (await fixture.App.ReadAsync(county, db => db.Set<Activity>().SingleAsync(a => a.Kind == OfficerKinds.Trained.Code))).Title.ShouldContain(
            "2 人参加"
        );
        (await client.GetStringAsync($"/{county}/admin/officers/trainings?handler=Export&format=csv")).ShouldContain("工会法实务,案例式,8");
    }

    [Fact]
    public async Task Two_people_saving_lose_nothing()
    {
        var (county, town, union) = await fixture.TownAsync();
        await fixture.App.AddOfficerAsync(county, union, "测主席", Day.AddMonths(-2));
        var one = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var two = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var course = await AddCourseAsync(one, county, town, Day);
        Dictionary<string, string> Form(string name, int version) => CourseForm(name, Day, version);
        (await one.PostFormAsync(course, Form("第一个名字", 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await two.PostFormAsync(course, Form("第二个名字", 1));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await stale.Content.ReadAsStringAsync();
        page.ShouldContain("保存了这条记录");
        page.ShouldContain("第一个名字");
        page.ShouldContain("第二个名字");
        (await two.PostFormAsync(course, Form("第二个名字", 2))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await one.PostFormAsync(course + "/participants?handler=All", [], course + "/participants");
        var person = (await AttendancesAsync(county)).Single();
        await GradeAsync(one, course, person, ExamResult.Passed, 5);
        await GradeAsync(two, course, person, ExamResult.Failed, 1);
        (await two.GetStringAsync(course)).ShouldContain("刚被他人修改");
        (await AttendancesAsync(county)).Single().Result.ShouldBe(ExamResult.Passed);
    }

    [Fact]
    public async Task A_township_reaches_its_own_people_only()
    {
        var (county, town, union) = await fixture.TownAsync();
        var other = await fixture.App.AddOrganizationAsync(county, "别镇工会", OrganizationType.TownshipUnion);
        var foreign = await fixture.App.AddOfficerAsync(county, other, "测别人", Day.AddYears(-2));
        await fixture.App.AddOfficerAsync(county, union, "测自己", Day.AddYears(-2));
        var course = await AddCourseAsync(await fixture.App.SignedInAsync(county, StockRoles.Staff), county, other, Day);
        var client = await fixture.App.SignedInAtAsync(county, town, StockRoles.Staff);
        foreach (var list in new[] { "officers", "officers/due", "officers/shares" })
            (await client.GetStringAsync($"/{county}/admin/{list}")).ShouldNotContain("测别人");
        (await client.GetStringAsync($"/{county}/admin/officers")).ShouldContain("测自己");
        foreach (
            var address in new[]
            {
                course[(course.IndexOf("admin/", StringComparison.Ordinal) + 6)..],
                course[(course.IndexOf("admin/", StringComparison.Ordinal) + 6)..] + "/participants",
                $"officers/{foreign}",
                $"officers?within={other}",
                $"officers/due?within={other}",
                $"officers/shares?within={other}",
                $"officers/visits?within={other}",
                $"officers/trainings/new?within={other}",
                $"organizations/{other}/officers",
                $"organizations/{other}/meetings",
            }
        )
            (await client.GetAsync($"/{county}/admin/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        var own = await AddCourseAsync(client, county, town, Day);
        await client.PostFormAsync(own + $"/participants?within={union}", new() { ["officers"] = $"{foreign}" }, own + "/participants");
        (await AttendancesAsync(county)).ShouldBeEmpty();
        var reader = await fixture.App.SignedInAtAsync(county, town, Permissions.View);
        (await reader.GetAsync($"/{county}/admin/officers/trainings/new?within={town}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string> CourseForm(string name, DateOnly on, int version = 0) =>
        new()
        {
            ["Input.Version"] = $"{version}",
            ["Input.Course"] = name,
            ["Input.Method"] = "CaseStudy",
            ["Input.Hours"] = "8",
            ["Input.On"] = $"{on:yyyy-MM-dd}",
            ["Input.Organizer"] = "测试总工会",
        };

    private static async Task<string> AddCourseAsync(HttpClient client, string county, Guid keeper, DateOnly on)
    {
        var answer = await client.PostFormAsync($"/{county}/admin/officers/trainings/new?within={keeper}", CourseForm("工会法实务", on));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString().Replace("/participants", "", StringComparison.Ordinal);
    }

    private static Task GradeAsync(HttpClient client, string course, TrainingAttendance person, ExamResult result, int satisfaction) =>
        client.PostFormAsync(
            course + "?handler=Grades",
            new()
            {
                ["Grades[0].Id"] = $"{person.Id}",
                ["Grades[0].Version"] = $"{person.Version}",
                ["Grades[0].Result"] = $"{result}",
                ["Grades[0].Satisfaction"] = $"{satisfaction}",
            },
            course
        );

    private Task<List<TrainingAttendance>> AttendancesAsync(string county) =>
        fixture.App.ReadAsync(county, db => db.Set<TrainingAttendance>().AsNoTracking().ToListAsync());

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
}
