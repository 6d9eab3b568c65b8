using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Notices.Passing;
using Union.Tests.Hosting;
using Union.Work.Procedures;
using Union.Work.Reminders;

namespace Union.Tests.Notices.Passing;

public sealed class AnsweringTests(PassingSite site) : IClassFixture<PassingSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    );

    private static readonly (string, string)[] Form =
    [
        ("AllSites", "true"),
        ("Acknowledgement", "true"),
        ("File", "true"),
        ("Questions[0].Text", "会员人数"),
        ("Questions[0].Kind", "Number"),
        ("Questions[0].IsRequired", "true"),
        ("Questions[1].Text", "换届日期"),
        ("Questions[1].Kind", "Date"),
        ("Questions[2].Text", "是否达标"),
        ("Questions[2].Kind", "Choice"),
        ("Questions[2].Options", "是、否"),
    ];

    private UnionApp App => site.App;

    [Fact]
    public async Task A_county_answers_with_a_form_and_a_file_and_the_city_reads_and_exports_it()
    {
        var (city, round, sender) = await RoundAsync("关于测试报表的通知", Form);
        var county = city + "a";
        var entry = await site.EntryAsync(county);
        var address = $"/{county}{entry.Link}";
        var staff = await App.SignedInAsync(county, PassingPermissions.Answer);

        var page = await PassingSite.PageAsync(staff, address);
        var wrong = await PassingSite.AnswerAsync(
            staff,
            address,
            page,
            [("Values[q1]", "很多"), ("Values[q2]", "2099-02-31"), ("Values[q3]", "也许")],
            ("年报.pdf", Encoding.ASCII.GetBytes("PK\u0003\u0004 not a pdf"))
        );
        var html = await wrong.Content.ReadAsStringAsync();
        html.ShouldContain("请只填数字");
        html.ShouldContain("不是有效的日期");
        html.ShouldContain("请从给出的选项里选");
        html.ShouldContain("年报.pdf");
        html.ShouldContain("很多");
        (await site.EntryAsync(county)).Answers.ShouldBe(0);

        var right = await PassingSite.AnswerAsync(
            staff,
            address,
            page,
            [("Values[q1]", "１２００"), ("Values[q2]", "2099-05-31"), ("Values[q3]", "是"), ("Note", "=1+1")],
            ("年报.pdf", Pdf)
        );
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect, await right.Content.ReadAsStringAsync());
        entry = await site.EntryAsync(county);
        (entry.IsOwed, entry.Answers, entry.AcknowledgedAt is not null).ShouldBe((false, 1, true));

        var table = await PassingSite.PageAsync(sender, $"/{city}/admin/passing/{round}/answers");
        table.Body!.TextContent.ShouldContain("1200");
        var file = table.QuerySelector("td a")!.GetAttribute("href")!;
        (await sender.GetByteArrayAsync(file)).ShouldBe(Pdf);
        var csv = await sender.GetStringAsync($"/{city}/admin/passing/{round}/answers?handler=Export&format=csv");
        csv.ShouldContain("会员人数");
        csv.ShouldContain("2099-05-31");
        (await sender.GetAsync($"/{city}/admin/passing/{round}?handler=Export&format=xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sender.GetStringAsync($"/{city}/admin/passing/{round}?handler=Export&format=csv&show=owed")).ShouldContain($"测试{city}b县总工会");
        await using var zip = new ZipArchive(new MemoryStream(await sender.GetByteArrayAsync($"/{city}/admin/passing/{round}/files.zip")));
        zip.Entries.Single().FullName.ShouldBe($"测试{city}a县总工会/年报.pdf");

        // The files of a round are not read through another county, another round or without the permission.
        var stranger = await App.SignedInAsync(city, PassingPermissions.View);
        (await stranger.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await sender.GetAsync(file.Replace(round.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Of_two_people_answering_at_once_the_second_sees_the_first_and_loses_nothing()
    {
        var (city, _, _) = await RoundAsync("关于测试并发的通知", Form);
        var county = city + "a";
        var address = $"/{county}{(await site.EntryAsync(county)).Link}";
        var first = await App.SignedInAsync(county, PassingPermissions.Answer);
        var second = await App.SignedInAsync(county, PassingPermissions.Answer);
        var firstPage = await PassingSite.PageAsync(first, address);
        var secondPage = await PassingSite.PageAsync(second, address);
        await PassingSite.AnswerAsync(first, address, firstPage, [("Values[q1]", "100")], ("甲.pdf", Pdf));

        var conflict = await PassingSite.AnswerAsync(
            second,
            address,
            secondPage,
            [("Values[q1]", "200"), ("Note", "我的说明")],
            ("乙.pdf", [.. Pdf, 10])
        );

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await conflict.Content.ReadAsStringAsync());
        both.Body!.TextContent.ShouldContain("已经回复");
        both.Body.TextContent.ShouldContain("甲.pdf");
        both.QuerySelector("#q1")!.GetAttribute("value").ShouldBe("200");
        both.Body.TextContent.ShouldContain("我的说明");
        var again = await PassingSite.AnswerAsync(second, address, both, [("Values[q1]", "200"), ("Note", "我的说明")]);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect, await again.Content.ReadAsStringAsync());

        var (answers, files) = await App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                return (
                    await db.Set<InboxAnswer>().AsNoTracking().OrderBy(a => a.Number).ToListAsync(),
                    await db.Set<AnswerFile>().AsNoTracking().ToListAsync()
                );
            }
        );
        answers.Select(a => a.ByKey["q1"]).ShouldBe(["100", "200"]);
        files.Where(f => f.AnswerId == answers[1].Id).Select(f => f.FileName).ShouldBe(["甲.pdf", "乙.pdf"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_owed_stands_in_the_to_do_list_is_reminded_of_extended_and_closed()
    {
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        var (city, round, sender) = await RoundAsync(
            "关于测试催办的通知",
            [("AllSites", "true"), ("Acknowledgement", "true"), ("DueOn", today.AddDays(5).ToString("yyyy-MM-dd"))]
        );
        var county = city + "a";
        var staff = await App.SignedInAsync(county, PassingPermissions.Answer);
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldContain("关于测试催办的通知");
        (await staff.GetStringAsync($"/{county}/admin")).ShouldContain("u-badge");
        (await RemindersAsync(county)).ShouldContain(r => r.Contains("关于测试催办的通知") && r.Contains("到期"));

        site.Clock.Advance(TimeSpan.FromDays(7));
        // Nobody stays signed in for a week.
        staff = await App.SignedInAsync(county, PassingPermissions.Answer);
        sender = await App.SignedInAsync(city, PassingPermissions.PassDown);
        (await RemindersAsync(county)).ShouldContain(r => r.Contains("已逾期 2 天"));
        (await staff.GetStringAsync($"/{county}/admin/inbox?show=overdue")).ShouldContain("关于测试催办的通知");
        var show = $"/{city}/admin/passing/{round}";
        (await sender.GetStringAsync($"{show}?show=overdue")).ShouldContain($"测试{city}a县总工会");

        var recipients = await App.InTenantAsync(
            city,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<PassingRecipient>()
                    .AsNoTracking()
                    .Where(r => r.RoundId == round)
                    .OrderBy(r => r.Name)
                    .ToListAsync()
        );
        await sender.PostFormAsync($"{show}?handler=Remind", [], show);
        var later = today.AddDays(30);
        await sender.PostFormAsync(
            $"{show}?handler=Extend",
            new()
            {
                ["Input.Chosen[0]"] = recipients[0].Id.ToString(),
                ["Input.To"] = later.ToString("yyyy-MM-dd"),
                ["Input.Reason"] = "雪灾",
            },
            show
        );
        await site.DeliverAsync();
        var extended = await site.EntryAsync(county);
        (extended.DueOn, extended.ExtensionReason, extended.Reminders).ShouldBe((later, "雪灾", 1));
        (await site.EntryAsync(city + "b")).DueOn.ShouldBe(today.AddDays(5));
        (await CaseAsync(county)).NextDueOn.ShouldBe(later);
        (await RemindersAsync(city + "b")).ShouldContain(r => r.Contains("催办"));

        await sender.PostFormAsync($"{show}?handler=Close", [], show);
        await site.DeliverAsync();
        (await site.EntryAsync(county)).IsOwed.ShouldBeFalse();
        (await CaseAsync(county)).State.ShouldBe("ENDED");
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldNotContain("关于测试催办的通知");
        var acts = await site.ActsAsync(city);
        foreach (var act in new[] { "notices.passing-remind", "notices.passing-extend", "notices.passing-close" })
            acts.ShouldContain(act);
    }

    [Fact]
    public async Task Work_is_not_done_by_the_to_do_list_but_by_answering()
    {
        var (city, _, _) = await RoundAsync("关于测试办结的通知", [("AllSites", "true"), ("Acknowledgement", "true")]);
        var county = city + "a";
        var staff = await App.SignedInAsync(county, PassingPermissions.Answer);
        var found = await CaseAsync(county);
        var address = $"/{county}/admin/procedures/cases/{found.Id}";
        var page = await staff.GetAsync(address);
        page.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        (await page.Content.ReadAsStringAsync()).ShouldContain("还没有办理");
        var entry = await site.EntryAsync(county);
        await staff.PostFormAsync($"/{county}{entry.Link}?handler=Acknowledge", [], $"/{county}{entry.Link}");
        (await CaseAsync(county)).State.ShouldBe("DONE");
    }

    private async Task<(string City, Guid Round, HttpClient Sender)> RoundAsync(string title, (string, string)[] fields)
    {
        var city = await site.CityAsync();
        var editor = await NoticeEditor.SignInAsync(App, city);
        var notice = await editor.NewAsync(title, publish: true);
        return (city, await site.PassDownAsync(editor.Client, city, notice, fields), editor.Client);
    }

    private Task<ProcedureCase> CaseAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().AsNoTracking().SingleAsync());

    private Task<List<string>> RemindersAsync(string tenant) =>
        App.InTenantAsync(
            tenant,
            async s =>
            {
                await s.GetRequiredService<TellReminders>().RunAsync(s.GetRequiredService<Procedures>().Today, default);
                return await s.GetRequiredService<UnionDbContext>().Set<Reminder>().Where(r => r.IsOpen).Select(r => r.Title).ToListAsync();
            }
        );
}
