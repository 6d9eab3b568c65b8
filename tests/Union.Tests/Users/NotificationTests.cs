using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Mail;
using Union.Core.Notifications;
using Union.Core.Permissions;
using Union.Tests.Hosting;
using Union.Users;
using Union.Users.Notifications;

namespace Union.Tests.Users;

/// <summary>Telling people on the site and by mail: once, at the pace each chose, and never what they may not see.</summary>
public sealed partial class NotificationTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Told_twice_at_the_same_time_is_told_once_and_read_by_its_person_alone()
    {
        var tenant = await fixture.NewTenantAsync();
        var (person, client) = await PersonAsync(tenant);
        var (_, other) = await PersonAsync(tenant);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TellAsync(tenant, person, "a", "第一件事")));
        await TellAsync(tenant, person, "b", "第二件事");
        var rows = await RowsAsync(tenant);
        rows.Select(r => r.Key).Order().ShouldBe(["a", "b"]);

        var list = $"/{tenant}/me/notifications";
        (await client.GetStringAsync(list)).ShouldContain("通知，2 条未读");
        (await other.GetStringAsync(list)).ShouldContain("还没有通知");
        var first = rows.Single(r => r.Key == "a").Id;
        (await other.GetAsync($"{list}/{first}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var one = new Dictionary<string, string> { ["id"] = $"{first}" };
        (await other.PostFormAsync($"{list}?handler=One", one, $"{list}/settings")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await client.PostFormAsync($"{list}?handler=One", one, list);
        (await client.GetStringAsync(list)).ShouldContain("通知，1 条未读");
        await client.PostFormAsync($"{list}?handler=All", [], list);
        (await RowsAsync(tenant)).ShouldAllBe(r => r.ReadAt != null);
    }

    [Fact]
    public async Task A_long_list_is_paged_by_key()
    {
        var tenant = await fixture.NewTenantAsync();
        var (person, client) = await PersonAsync(tenant);
        for (var i = 0; i < 45; i++)
            await TellAsync(tenant, person, $"k{i}", $"第{i}件事");
        var address = $"/{tenant}/me/notifications";
        var seen = new List<string>();
        for (var page = 0; page < 4 && address is not null; page++)
        {
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(address));
            seen.AddRange(document.QuerySelectorAll(".u-told .u-row-title").Select(a => a.TextContent));
            address = document.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next
                ? new Uri(new Uri($"http://localhost{address}"), next).PathAndQuery
                : null;
        }
        seen.ShouldBe(Enumerable.Range(0, 45).Reverse().Select(i => $"第{i}件事"));
    }

    [Fact]
    public async Task At_once_daily_or_never_as_each_chose()
    {
        var tenant = await fixture.NewTenantAsync();
        var (atOnce, client) = await PersonAsync(tenant, "once@example.org");
        var (daily, _) = await PersonAsync(tenant, "daily@example.org");
        var (never, neverClient) = await PersonAsync(tenant, "never@example.org");
        var (nowhere, _) = await PersonAsync(tenant);
        await ChooseAsync(tenant, client, MailPace.AtOnce);
        await ChooseAsync(tenant, neverClient, MailPace.None);
        foreach (var person in new[] { atOnce, daily, never, nowhere })
            await TellAsync(tenant, person, "x", "一件大事");
        await App.DeliverOutboxAsync();
        var mail = (await App.MailsAsync(tenant)).ShouldHaveSingleItem();
        mail.Subject.ShouldContain("一件大事");
        mail.Raw.ShouldContain("once@example.org");
        mail.Raw.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        mail.Text.ShouldContain($"/{tenant}/notices/x");

        await TellAsync(tenant, daily, "y", "又一件事");
        await DigestAsync(tenant);
        await DigestAsync(tenant);
        var mails = await App.MailsAsync(tenant);
        mails.Count.ShouldBe(2);
        var digest = mails.Single(m => m.Raw.Contains("daily@example.org"));
        digest.Subject.ShouldContain("2 条");
        digest.Text.ShouldContain("一件大事");
        digest.Text.ShouldContain("又一件事");
    }

    [Fact]
    public async Task The_link_in_a_mail_stops_mails_without_sign_in_when_it_is_posted()
    {
        var tenant = await fixture.NewTenantAsync();
        var (person, client) = await PersonAsync(tenant, "stop@example.org");
        await ChooseAsync(tenant, client, MailPace.AtOnce);
        await TellAsync(tenant, person, "1", "第一件");
        await App.DeliverOutboxAsync();
        var mail = (await App.MailsAsync(tenant)).ShouldHaveSingleItem();
        var link = new Uri(Stop().Match(mail.Text).Value).PathAndQuery;

        var stranger = App.Client();
        (await stranger.GetStringAsync(link)).ShouldContain("确认停发");
        (await PaceAsync(tenant, person)).ShouldBe(MailPace.AtOnce, "mail programs open links by themselves");
        (await stranger.GetAsync(link[..^4])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PaceAsync(tenant, person)).ShouldBe(MailPace.None);
        await TellAsync(tenant, person, "2", "第二件");
        await App.DeliverOutboxAsync();
        (await App.MailsAsync(tenant)).Count.ShouldBe(1);

        var elsewhere = await fixture.NewTenantAsync();
        (await stranger.GetAsync(link.Replace($"/{tenant}/", $"/{elsewhere}/"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mail_that_waits_is_dropped_when_its_person_lost_the_right()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var (keeps, _) = await PersonAsync(tenant, "keeps@example.org", StockRoles.Staff);
        var (loses, _) = await PersonAsync(tenant, "loses@example.org", StockRoles.Staff);
        await App.InTenantAsync(
            tenant,
            async s =>
            {
                var (db, queue) = (s.GetRequiredService<UnionDbContext>(), s.GetRequiredService<MailQueue>());
                await db.Set<RoleAssignment>().Where(a => a.UserId == loses).ExecuteDeleteAsync();
                foreach (var (id, address) in new[] { (keeps, "keeps@example.org"), (loses, "loses@example.org") })
                    queue.Add(new MailDraft(address, "某人", "测内部标题", "正文") { UserId = id, Permissions = ["ViewStaffNotices"] });
                await db.SaveChangesAsync();
            }
        );
        (await App.MailsAsync(tenant)).ShouldHaveSingleItem().Raw.ShouldContain("keeps@example.org");
    }

    private async Task<(Guid Id, HttpClient Client)> PersonAsync(string tenant, string? email = null, params string[] roles)
    {
        var name = await App.AddUserAsync(tenant, roles);
        var id = await App.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var user = await db.Set<User>().SingleAsync(u => u.UserName == name);
                user.Email = email;
                db.Act("test.email", "测试邮箱");
                await db.SaveChangesAsync();
                return user.Id;
            }
        );
        return (id, await App.SignInAsync(tenant, name));
    }

    private Task TellAsync(string tenant, Guid person, string key, string title, string? permission = null) =>
        App.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<Notifier>()
                    .TellAsync([new NotificationDraft(person, "测试", key, title, $"/notices/{key}") { Permission = permission }], default)
        );

    private static async Task ChooseAsync(string tenant, HttpClient client, MailPace pace)
    {
        var answer = await client.PostFormAsync($"/{tenant}/me/notifications/settings", new() { ["Mail"] = $"{pace}" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task DigestAsync(string tenant) =>
        App.Services.GetRequiredService<TaskRunner>().RunNowAsync(App.Tenants.Find(tenant)!.Id, typeof(DailyDigest).FullName!, default);

    private Task<MailPace> PaceAsync(string tenant, Guid person) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<ChooseMail>().OfAsync(person, default));

    private Task<List<Notification>> RowsAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Notification>().AsNoTracking().ToListAsync());

    [GeneratedRegex(@"http\S+/unsubscribe\?t=\S+")]
    private static partial Regex Stop();
}
