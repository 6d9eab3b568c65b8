using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Notices.Passing;
using Union.Notices.Passing.Following;
using Union.Tests.Hosting;
using Union.Work.Procedures;
using Union.Work.Reminders;

namespace Union.Tests.Notices.Passing;

/// <summary>What was asked for a document is owed no more when the document ends, unless the sender insists.</summary>
public sealed class EndedDocumentTests(PassingSite site) : IClassFixture<PassingSite>
{
    private UnionApp App => site.App;

    private DateOnly Today => DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime.AddHours(8));

    [Fact]
    public async Task A_repealed_document_is_owed_no_more_the_sender_is_asked_and_may_insist()
    {
        var (city, editor, old, round) = await RoundAsync("测试废止前的办法");
        var county = city + "a";
        var staff = await App.SignedInAsync(county, PassingPermissions.Answer);
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldContain("测试废止前的办法");
        await EndAsync(editor, old, "Repeals", Today);

        var entry = await site.EntryAsync(county);
        (entry.IsOwed, entry.IsUnread, entry.Ended).ShouldBe((false, true, DocumentEnd.Repealed));
        var page = await staff.GetStringAsync($"/{county}{entry.Link}");
        page.ShouldContain("这个文件已废止");
        page.ShouldContain("不必再办理");
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldNotContain("测试废止前的办法");
        (await CaseAsync(county)).NextDueOn.ShouldBeNull();
        (await RemindersAsync(county)).ShouldNotContain(r => r.Contains("到期"));
        var show = $"/{city}/admin/passing/{round}";
        (await editor.Client.GetStringAsync(show)).ShouldContain("要不要收文单位继续办理");
        (await RemindersAsync(city)).ShouldContain(r => r.Contains("已废止，请结束这次下发"));
        await editor.Client.PostFormAsync($"{show}?handler=Remind", [], show);
        await site.DeliverAsync();
        (await site.EntryAsync(county)).Reminders.ShouldBe(0);

        await editor.Client.PostFormAsync($"{show}?handler=Insist", [], show);
        await site.DeliverAsync();
        (await site.EntryAsync(county)).IsOwed.ShouldBeTrue();
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldContain("测试废止前的办法");
        (await RemindersAsync(city)).ShouldNotContain(r => r.Contains("请结束这次下发"));
        // The night does not take back what the sender decided.
        await NightAsync(city);
        (await site.EntryAsync(county)).IsOwed.ShouldBeTrue();
        await staff.PostFormAsync($"/{county}{entry.Link}?handler=Acknowledge", [], $"/{county}{entry.Link}");
        (await CaseAsync(county)).State.ShouldBe("DONE");

        await editor.Client.PostFormAsync($"{show}?handler=Close", [], show);
        await site.DeliverAsync();
        (await CaseAsync(city + "b")).State.ShouldBe("ENDED");
        (await site.ActsAsync(city)).ShouldContain("notices.passing-insist");
    }

    [Fact]
    public async Task A_replacement_to_come_is_told_at_once_and_ends_what_is_owed_on_its_day()
    {
        var (city, editor, old, _) = await RoundAsync("测试将被代替的办法");
        var county = city + "a";
        await EndAsync(editor, old, "Replaces", Today.AddDays(3));
        var entry = await site.EntryAsync(county);
        (entry.IsOwed, entry.News.Contains("被代替"), entry.Ended).ShouldBe((true, true, DocumentEnd.None));
        await NightAsync(city);
        (await site.EntryAsync(county)).IsOwed.ShouldBeTrue();

        site.Clock.Advance(TimeSpan.FromDays(3));
        await NightAsync(city);
        entry = await site.EntryAsync(county);
        (entry.IsOwed, entry.Ended).ShouldBe((false, DocumentEnd.Replaced));
        entry.News.Split("被代替").Length.ShouldBe(2, "it is not told twice");
    }

    [Fact]
    public async Task What_is_taken_down_is_owed_no_more_also_where_it_was_passed_on_and_what_is_amended_stays_owed()
    {
        var (city, editor, old, _) = await RoundAsync("测试撤下的通知");
        var county = city + "a";
        var town = await Organizations.OrganizationData.AddOrganizationAsync(
            App,
            county,
            "测撤镇工会",
            Union.Organizations.Tree.OrganizationType.TownshipUnion
        );
        var officer = await App.SignedInAsync(county, PassingPermissions.Answer, PassingPermissions.PassDown);
        var forward = $"/{county}{(await site.EntryAsync(county)).Link}/forward";
        await officer.PostFormAsync(forward, new() { ["Input.Chosen[0]"] = town.ToString(), ["Input.Acknowledgement"] = "true" });
        await site.DeliverAsync();
        await EndAsync(editor, old, "Amends", Today);
        (await site.EntriesAsync(county)).ShouldAllBe(e => e.IsOwed);

        await editor.UnpublishAsync(old, "印错了");
        await site.DeliverAsync();
        await site.DeliverAsync();
        (await site.EntriesAsync(county)).Count.ShouldBe(2);
        (await site.EntriesAsync(county)).ShouldAllBe(e => !e.IsOwed && e.Ended == DocumentEnd.TakenDown);
    }

    private async Task<(string City, NoticeEditor Editor, Guid Notice, Guid Round)> RoundAsync(string title)
    {
        var city = await site.CityAsync();
        var editor = await NoticeEditor.SignInAsync(App, city);
        var notice = await editor.NewAsync(title, "第一条 甲。", publish: true);
        var round = await site.PassDownAsync(
            editor.Client,
            city,
            notice,
            ("AllSites", "true"),
            ("Acknowledgement", "true"),
            ("DueOn", Today.AddDays(5).ToString("yyyy-MM-dd"))
        );
        return (city, editor, notice, round);
    }

    private async Task EndAsync(NoticeEditor editor, Guid old, string kind, DateOnly on)
    {
        var now = await editor.NewAsync($"测试{kind}的办法", "第一条 乙。", publish: true);
        var relations = $"{editor.Root}/admin/notices/{now}/relations";
        var added = await editor.Client.PostFormAsync(
            $"{relations}?handler=Add",
            new()
            {
                ["Input.Kind"] = kind,
                ["Input.Target"] = $"{editor.Root}/notices/{old}",
                ["Input.On"] = on.ToString("yyyy-MM-dd"),
            },
            relations
        );
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect, await added.Content.ReadAsStringAsync());
        await site.DeliverAsync();
        await site.DeliverAsync();
    }

    private async Task NightAsync(string tenant)
    {
        await App.InTenantAsync(tenant, s => s.GetServices<IBackgroundTask>().OfType<EndWhatEnded>().Single().DoWorkAsync(s, default));
        await site.DeliverAsync();
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
