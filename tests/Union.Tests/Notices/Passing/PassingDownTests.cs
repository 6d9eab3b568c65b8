using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Features;
using Union.Notices;
using Union.Notices.Passing;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;

namespace Union.Tests.Notices.Passing;

public sealed class PassingDownTests(PassingSite site) : IClassFixture<PassingSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    );

    private UnionApp App => site.App;

    [Fact]
    public async Task A_staff_document_of_the_city_is_read_in_each_county_as_it_was_published_and_nothing_else_of_the_city()
    {
        var city = await site.CityAsync();
        var editor = await NoticeEditor.SignInAsync(App, city);
        var response = await editor.SendAsync(
            "/admin/notices/new",
            "?handler=Publish",
            [("Title", "关于测试报送的通知"), ("Body", "第一稿正文。"), ("Visibility", "Staff"), ("NumberText", "测市工发〔2099〕7号")],
            ("附表.pdf", Pdf)
        );
        var notice = Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);
        var other = await editor.NewAsync("市里的另一个内部文件", "不下发。", publish: true, ("Visibility", "Staff"));

        await site.PassDownAsync(editor.Client, city, notice, ("AllSites", "true"), ("Acknowledgement", "true"), ("Message", "请认真研究。"));
        await editor.SaveAsync(notice, publish: true, ("Body", "第二稿正文。"));
        await site.DeliverAsync();

        var entry = await site.EntryAsync(city + "a");
        var staff = await App.SignedInAsync(city + "a", PassingPermissions.Answer);
        var html = await staff.GetStringAsync($"/{city}a/admin/inbox");
        html.ShouldContain("关于测试报送的通知");
        var page = await PassingSite.PageAsync(staff, $"/{city}a{entry.Link}");
        page.Body!.TextContent.ShouldContain("第一稿正文");
        page.Body.TextContent.ShouldNotContain("第二稿正文");
        page.Body.TextContent.ShouldContain("请认真研究");
        page.Body.TextContent.ShouldContain("发布了这个文件的新版本");
        var file = page.QuerySelector(".n-files a")!.GetAttribute("href")!;
        (await staff.GetByteArrayAsync(file)).ShouldBe(Pdf);

        var acknowledged = await staff.PostFormAsync($"/{city}a{entry.Link}?handler=Acknowledge", [], $"/{city}a{entry.Link}");
        acknowledged.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        entry = await site.EntryAsync(city + "a");
        (entry.IsOwed, entry.OpenedBy.Length > 0, entry.AcknowledgedBy).ShouldBe((false, true, entry.OpenedBy));

        // Neither the city's page, nor another document of it, nor another county's entry.
        (await staff.GetAsync($"/{city}a/admin/notices/{other}")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await App.Client().GetAsync($"/{city}/notices/{notice}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var foreign = await site.EntryAsync(city + "b");
        (await staff.GetAsync($"/{city}a{foreign.Link}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var elsewhere = $"/{city}b/admin/inbox/{foreign.Id}/files/{file.Split('/')[^2]}";
        (await staff.GetAsync(elsewhere)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await staff.GetAsync($"/{city}a{entry.Link}/files/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await site.ActsAsync(city)).ShouldContain("notices.pass-down");
        (await site.ActsAsync(city)).ShouldContain("notices.passing-delivered");
        (await site.ActsAsync(city + "a")).ShouldContain("notices.inbox-receive");
        (await site.ActsAsync(city + "a")).ShouldContain("notices.inbox-acknowledge");
        var rounds = await editor.Client.GetStringAsync($"/{city}/admin/passing");
        rounds.ShouldContain("关于测试报送的通知");
    }

    [Fact]
    public async Task A_county_that_cannot_receive_holds_up_no_other_and_gets_it_when_it_can()
    {
        var city = await site.CityAsync();
        await App.AddTenantAsync(city + "c", $"测试{city}c县总工会", city, "Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, city);
        var notice = await editor.NewAsync("关于测试送达的通知", publish: true);
        var round = await site.PassDownAsync(editor.Client, city, notice, ("AllSites", "true"), ("Acknowledgement", "true"));

        (await site.EntriesAsync(city + "a")).Count.ShouldBe(1);
        (await site.EntriesAsync(city + "b")).Count.ShouldBe(1);
        (await editor.Client.GetStringAsync($"/{city}/admin/passing/{round}?show=undelivered")).ShouldContain("没有启用“文件下发与收文”");

        await App.InTenantAsync(
            city + "c",
            async s =>
            {
                var manager = s.GetRequiredService<FeatureManager>();
                await manager.ApplyAsync(await manager.PlanAsync([PassingStartup.Feature], [], default), null, default);
            }
        );
        site.Clock.Advance(TimeSpan.FromHours(2));
        (await site.DeliverAsync()).ShouldBeEmpty();

        (await site.EntryAsync(city + "c")).Title.ShouldBe("关于测试送达的通知");
        var sender = await App.SignedInAsync(city, PassingPermissions.PassDown);
        (await sender.GetStringAsync($"/{city}/admin/passing/{round}")).ShouldNotContain("没有启用");
    }

    [Fact]
    public async Task Only_what_lies_below_can_be_chosen_and_a_township_sees_its_own_entries_alone()
    {
        var city = await site.CityAsync();
        var county = city + "a";
        var town = await App.AddOrganizationAsync(county, "测甲镇工会", OrganizationType.TownshipUnion);
        var second = await App.AddOrganizationAsync(county, "测乙镇工会", OrganizationType.TownshipUnion);
        var outside = await App.AddOrganizationAsync(city + "b", "测丙镇工会", OrganizationType.TownshipUnion);
        var editor = await NoticeEditor.SignInAsync(App, county);
        var notice = await editor.NewAsync("关于测试乡镇的通知", publish: true);
        var address = $"/{county}/admin/notices/{notice}/pass-down";

        (await editor.Client.GetStringAsync(address)).ShouldContain("乡级 · 乡镇");
        var found = await editor.Client.PostFormAsync($"{address}?handler=Find", new() { ["Input.Find"] = "镇工会" }, address);
        var page = await found.Content.ReadAsStringAsync();
        page.ShouldContain("测甲镇工会");
        page.ShouldNotContain("测丙镇工会");
        // What is sent after a search is sent, not searched for again.
        page.ShouldContain($"action=\"{address}\"");
        var refused = await editor.Client.PostFormAsync(address, new() { ["Input.Chosen[0]"] = outside.ToString() });
        (await refused.Content.ReadAsStringAsync()).ShouldContain("还没有选择收文单位");

        var list = await editor.Client.PostFormAsync(
            $"{address}?handler=Keep",
            new() { ["Input.Chosen[0]"] = town.ToString(), ["Input.ListName"] = "甲镇" },
            address
        );
        (await list.Content.ReadAsStringAsync()).ShouldContain("甲镇（1）");
        var lists = await App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<RecipientList>().AsNoTracking().ToListAsync());
        await site.PassDownAsync(editor.Client, county, notice, ("List", lists.Single().Id.ToString()), ("Chosen[0]", second.ToString()));

        var entries = await site.EntriesAsync(county);
        entries.Select(e => e.OrganizationId).ShouldBe([town, second], ignoreOrder: true);
        var clerk = await App.SignedInAtAsync(county, town, PassingPermissions.Answer);
        var inbox = await PassingSite.PageAsync(clerk, $"/{county}/admin/inbox");
        inbox.QuerySelectorAll("a.u-row-title").Length.ShouldBe(1);
        (await clerk.GetAsync($"/{county}{entries.Single(e => e.OrganizationId == town).Link}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await clerk.GetAsync($"/{county}{entries.Single(e => e.OrganizationId == second).Link}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var reader = await App.SignedInAtAsync(county, town, PassingPermissions.View);
        var own = $"/{county}{entries.Single(e => e.OrganizationId == town).Link}";
        (await reader.GetAsync(own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await clerk.GetAsync($"/{county}/admin/passing")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_taken_back_is_no_longer_read_here_and_where_it_was_passed_on()
    {
        var city = await site.CityAsync();
        var county = city + "a";
        var town = await App.AddOrganizationAsync(county, "测丁镇工会", OrganizationType.TownshipUnion);
        var editor = await NoticeEditor.SignInAsync(App, city);
        var notice = await editor.NewAsync("关于测试撤回的通知", "机密正文。", publish: true, ("Visibility", "Staff"));
        var round = await site.PassDownAsync(editor.Client, city, notice, ("AllSites", "true"), ("Acknowledgement", "true"));
        var entry = await site.EntryAsync(county);
        var officer = await App.SignedInAsync(county, PassingPermissions.Answer, PassingPermissions.PassDown);
        var forward = $"/{county}{entry.Link}/forward";
        var sent = await officer.PostFormAsync(forward, new() { ["Input.Chosen[0]"] = town.ToString(), ["Input.Acknowledgement"] = "true" });
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        await site.DeliverAsync();
        var passedOn = (await site.EntriesAsync(county)).Single(e => e.OrganizationId == town);
        var clerk = await App.SignedInAtAsync(county, town, PassingPermissions.Answer);
        (await clerk.GetStringAsync($"/{county}{passedOn.Link}")).ShouldContain("机密正文");

        var show = $"/{city}/admin/passing/{round}";
        await editor.Client.PostFormAsync($"{show}?handler=TakeBack", [], show);
        (await site.EntriesAsync(county)).ShouldAllBe(e => e.State == PassingState.Open);
        await editor.Client.PostFormAsync($"{show}?handler=TakeBack", new() { ["Input.Reason"] = "印错了" }, show);
        await site.DeliverAsync();
        await site.DeliverAsync();

        var page = await clerk.GetStringAsync($"/{county}{passedOn.Link}");
        page.ShouldContain("印错了");
        page.ShouldNotContain("机密正文");
        (await officer.GetAsync(forward)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.EntriesAsync(county)).ShouldAllBe(e => e.State == PassingState.TakenBack && !e.IsOwed);
        (await officer.GetStringAsync($"/{county}/admin/todo")).ShouldNotContain("关于测试撤回的通知");
    }

    [Fact]
    public async Task Recipients_are_told_when_a_document_is_replaced_repealed_or_taken_down()
    {
        var city = await site.CityAsync();
        var editor = await NoticeEditor.SignInAsync(App, city);
        var old = await editor.NewAsync("测试旧办法", "第一条 甲。", publish: true, ("NumberText", "测市工发〔2099〕21号"));
        await site.PassDownAsync(editor.Client, city, old, ("AllSites", "true"));
        var staff = await App.SignedInAsync(city + "a", PassingPermissions.View);
        var entry = await site.EntryAsync(city + "a");
        await staff.GetStringAsync($"/{city}a{entry.Link}");
        (await site.EntryAsync(city + "a")).IsUnread.ShouldBeFalse();

        var now = await editor.NewAsync("测试新办法", "第一条 乙。", publish: true, ("NumberText", "测市工发〔2099〕22号"));
        var relations = $"/{city}/admin/notices/{now}/relations";
        var added = await editor.Client.PostFormAsync(
            $"{relations}?handler=Add",
            new() { ["Input.Kind"] = "Replaces", ["Input.Target"] = $"/{city}/notices/{old}" },
            relations
        );
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect, await added.Content.ReadAsStringAsync());
        await site.DeliverAsync();
        await site.DeliverAsync();

        entry = await site.EntryAsync(city + "a");
        entry.IsUnread.ShouldBeTrue();
        entry.News.ShouldContain("被代替，见《测试新办法》测市工发〔2099〕22号");
        await editor.UnpublishAsync(old, "不再需要");
        await site.DeliverAsync();
        await site.DeliverAsync();
        (await staff.GetStringAsync($"/{city}a{entry.Link}")).ShouldContain("已撤下：不再需要");
        (await site.ActsAsync(city)).Count(a => a == "notices.passing-news").ShouldBe(2);
    }

    [Fact]
    public async Task A_county_forwards_as_an_own_notice_with_the_relation_to_the_document_above()
    {
        var city = await site.CityAsync();
        var county = city + "a";
        var editor = await NoticeEditor.SignInAsync(App, city);
        var response = await editor.SendAsync(
            "/admin/notices/new",
            "?handler=Publish",
            [("Title", "测市总工会关于测试转发的意见"), ("Body", "一、总体要求\n\n上级正文。"), ("NumberText", "测市工发〔2099〕31号")],
            ("附表.pdf", Pdf)
        );
        var notice = Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);
        await site.PassDownAsync(editor.Client, city, notice, ("AllSites", "true"));
        var entry = await site.EntryAsync(county);
        var officer = await NoticeEditor.SignInAsync(App, county);

        var drafted = await officer.Client.PostFormAsync($"/{county}{entry.Link}/forward-as-notice", [], $"/{county}{entry.Link}/forward");

        drafted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await drafted.Content.ReadAsStringAsync());
        var own = Guid.Parse(drafted.Headers.Location!.ToString().Split('/')[^1]);
        var version = (await officer.VersionsAsync(own)).Single();
        version.Title.ShouldBe($"测试{city}a县总工会关于转发〈测市总工会关于测试转发的意见〉的通知");
        version.Body.ShouldContain("《测市总工会关于测试转发的意见》（测市工发〔2099〕31号）转发给你们");
        version.Body.ShouldContain("上级正文");
        (await officer.SaveAsync(own, publish: true, ("NumberText", "测县工发〔2099〕1号"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await site.DeliverAsync();
        var page = await PassingSite.PageAsync(App.Client(), await officer.AddressAsync(own));
        var related = page.QuerySelector("section[aria-labelledby=n-relations-title]")!;
        related.TextContent.ShouldContain("转发");
        related.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/{city}/notices/{notice}");
        page.QuerySelector(".n-files")!.TextContent.ShouldContain("附表");
        (await App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<Notice>().CountAsync())).ShouldBe(1);
    }
}
