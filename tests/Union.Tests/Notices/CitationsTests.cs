using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Events;
using Union.Notices.Citations;
using Union.Notices.Citations.Recording;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class CitationsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Law = "第一条 为了保障工会的地位，制定本条例。\n\n第二条 本条例适用于本县。\n\n第三条 甲。\n\n乙。";

    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_citation_waits_as_a_stub_and_is_linked_both_ways_when_the_document_comes()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var citing = await editor.NewAsync(
            "关于落实条例的通知",
            "一、总体要求\n按照《测县工会条例》第三条第二款和《测总工会关于印发〈会籍办法〉的通知》（测工发[2099]9号）办理。",
            publish: true,
            ("NumberText", "测工发〔2099〕1号")
        );
        await DeliverAsync();

        var stubs = await editor.Client.GetStringAsync($"/{tenant}/admin/notices/citations/stubs");
        stubs.ShouldContain("测县工会条例");
        stubs.ShouldContain("测工发〔2099〕9号");
        (await editor.Client.GetStringAsync($"/{tenant}/admin/notices/citations/stubs?handler=Export&format=csv")).ShouldContain("会籍办法");

        var law = await editor.NewAsync("测县工会条例", Law, publish: true);
        await DeliverAsync();

        var visitor = App.Client();
        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(await editor.AddressAsync(citing)));
        var link = page.QuerySelectorAll("a.u-cites").Single();
        link.TextContent.ShouldBe("《测县工会条例》第三条第二款");
        link.GetAttribute("href").ShouldBe($"/{tenant}/notices/{law}#art-3-p-2");
        page.QuerySelector(".n-cites")!.TextContent.ShouldContain("本站没有收录");

        var cited = new HtmlParser().ParseDocument(await visitor.GetStringAsync(await editor.AddressAsync(law)));
        cited.GetElementById("art-3-p-2")!.TextContent.ShouldStartWith("乙。", Case.Sensitive, cited.Body!.InnerHtml);
        var by = cited.QuerySelector("section[aria-labelledby=n-citedby-title]")!;
        by.TextContent.ShouldContain("第三条第二款");
        by.QuerySelector("dd a")!.GetAttribute("href").ShouldBe($"/{tenant}/notices/{citing}#s-1-p-1");

        await editor.UnpublishAsync(law, "印错了");
        await DeliverAsync();
        (await visitor.GetStringAsync(await editor.AddressAsync(citing))).ShouldNotContain("u-cites");
        (await editor.Client.GetStringAsync($"/{tenant}/admin/notices/citations/stubs")).ShouldContain("测县工会条例");
    }

    [Fact]
    public async Task Namesakes_are_doubtful_and_a_decision_outlives_the_next_reading()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var one = await editor.NewAsync("关于增强活力的意见", "正文。", publish: true, ("Issuer", "测省总工会"), ("IssuedOn", "2099-01-01"));
        await editor.NewAsync("关于增强活力的意见", "正文。", publish: true, ("Issuer", "测市总工会"), ("IssuedOn", "2099-02-01"));
        var citing = await editor.NewAsync("通知", "按照《关于增强活力的意见》办理。", publish: true);
        await DeliverAsync();
        var citation = (await CitationsAsync(tenant, citing)).Single();
        citation.State.ShouldBe(CitationState.Doubtful);
        (await App.Client().GetStringAsync(await editor.AddressAsync(citing))).ShouldNotContain("u-cites");

        var address = $"/{tenant}/admin/notices/citations";
        var queue = await editor.Client.GetStringAsync(address);
        queue.ShouldContain("测省总工会");
        queue.ShouldContain("data-n-key=\"y\"");
        var staff = await App.SignedInAsync(tenant, "ViewNoticeDrafts");
        (await staff.PostFormAsync($"{address}?handler=Confirm", new() { ["id"] = citation.Id.ToString() }, address)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        var confirmed = await editor.Client.PostFormAsync(
            $"{address}?handler=Confirm",
            new() { ["id"] = citation.Id.ToString(), ["target"] = one.ToString() },
            address
        );
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await editor.SaveAsync(citing, publish: true, ("Body", "前言。\n\n按照《关于增强活力的意见》办理。"));
        await editor.SaveAsync(citing, publish: true, ("Body", "按照《关于增强活力的意见》办理。\n\n后记。"));
        await DeliverAsync();
        var after = (await CitationsAsync(tenant, citing)).Single();
        (after.State, after.TargetId).ShouldBe((CitationState.Confirmed, one));
        var acts = await App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Act>().Select(a => a.Name).ToListAsync());
        acts.ShouldContain("notices.citation-confirm");
    }

    [Fact]
    public async Task An_editor_adds_and_removes_a_citation_and_wrong_clauses_are_refused()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var law = await editor.NewAsync("测县工会条例", Law, publish: true, ("NumberText", "测工发〔2099〕3号"));
        var citing = await editor.NewAsync("通知", "一、办理\n按条例办理。", publish: true);
        await DeliverAsync();
        var address = $"/{tenant}/admin/notices/{citing}/citations";

        var refused = await Add("测工发[2099]3号", "第九条");
        (await refused.Content.ReadAsStringAsync()).ShouldContain("没有“第九条”");
        (await (await Add("测工发〔2099〕99号", "")).Content.ReadAsStringAsync()).ShouldContain("没有找到已发布的");
        (await Add("测工发[2099]3号", "第三条第二款")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var added = (await CitationsAsync(tenant, citing)).Single();
        (added.Kind, added.TargetId, added.Clauses).ShouldBe((CitationKind.Manual, law, "art-3-p-2"));
        (await App.Client().GetStringAsync(await editor.AddressAsync(law))).ShouldContain("被引用");
        await editor.Client.PostFormAsync($"{address}?handler=Remove", new() { ["mention"] = added.Mention }, address);
        (await CitationsAsync(tenant, citing)).ShouldBeEmpty();

        Task<HttpResponseMessage> Add(string target, string clause) =>
            editor.Client.PostFormAsync($"{address}?handler=Add", new() { ["Input.Target"] = target, ["Input.To"] = clause }, address);
    }

    [Fact]
    public async Task A_county_links_to_what_the_federation_above_published_and_not_to_what_is_for_its_staff()
    {
        var city = await fixture.NewTenantAsync("Union.Notices");
        var county = await CountyBelowAsync(city);
        var above = await NoticeEditor.SignInAsync(App, city);
        var open = await above.NewAsync("测市工会条例", Law, publish: true);
        await above.NewAsync("测市内部规定", Law, publish: true, ("Visibility", "Staff"));
        await DeliverAsync();
        var editor = await NoticeEditor.SignInAsync(App, county);
        var citing = await editor.NewAsync("通知", "按照《测市工会条例》第二条和《测市内部规定》办理。", publish: true);
        await DeliverAsync();

        var page = new HtmlParser().ParseDocument(await App.Client().GetStringAsync(await editor.AddressAsync(citing)));

        page.QuerySelectorAll("a.u-cites").Single().GetAttribute("href").ShouldBe($"/{city}/notices/{open}#art-2");
        // The city reads who cites it, at the clause and with the name of the site; what the county keeps for its staff it does not read.
        await editor.NewAsync("内部通知", "按照《测市工会条例》第三条办理。", publish: true, ("Visibility", "Staff"));
        await DeliverAsync();
        var cited = new HtmlParser().ParseDocument(await above.Client.GetStringAsync(await above.AddressAsync(open)));
        var by = cited.QuerySelectorAll("section.n-cites dd").Single();
        by.QuerySelector("a")!.GetAttribute("href")!.ShouldStartWith($"/{county}/notices/{citing}");
        by.TextContent.ShouldContain("测试县总工会");
        (await App.Client().GetAsync($"/{county}/admin/notices/{open}/citations")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await editor.Client.GetAsync($"/{county}/admin/notices/{open}/citations")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_published_above_later_is_linked_by_the_nightly_task()
    {
        var city = await fixture.NewTenantAsync("Union.Notices");
        var county = await CountyBelowAsync(city);
        var editor = await NoticeEditor.SignInAsync(App, county);
        var citing = await editor.NewAsync("通知", "按照《测市规划》办理。", publish: true);
        await DeliverAsync();
        var above = await (await NoticeEditor.SignInAsync(App, city)).NewAsync("测市规划", Law, publish: true);
        await DeliverAsync();

        // And one that was published before citations were read at all.
        var old = await editor.NewAsync("旧通知", "按照《测市规划》办理。", publish: true);
        await DeliverAsync();
        await App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                await db.Set<NoticeName>().Where(n => n.NoticeId == old).ExecuteDeleteAsync();
                await db.Set<NoticeCitation>().Where(c => c.NoticeId == old).ExecuteDeleteAsync();
                await new CatchUpCitations().DoWorkAsync(s, default);
                return 0;
            }
        );

        (await CitationsAsync(county, citing)).Single().TargetId.ShouldBe(above);
        (await CitationsAsync(county, old)).Single().TargetId.ShouldBe(above);
    }

    private async Task<string> CountyBelowAsync(string city)
    {
        await App.AddTenantAsync(city + "c", "测试县总工会", city, "Union.Notices");
        return city + "c";
    }

    private Task DeliverAsync() => App.DeliverOutboxAsync();

    private Task<List<NoticeCitation>> CitationsAsync(string tenant, Guid notice) =>
        App.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<NoticeCitation>().AsNoTracking().Where(c => c.NoticeId == notice).ToListAsync()
        );
}
