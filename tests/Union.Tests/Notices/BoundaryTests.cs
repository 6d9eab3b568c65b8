using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Features;
using Union.Core.Indexing;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class BoundaryTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Another_county_reaches_nothing_by_id()
    {
        var own = await fixture.NewTenantAsync("Union.Notices");
        var other = await fixture.NewTenantAsync("Union.Notices");
        var author = await NoticeEditor.SignInAsync(App, own);
        var stranger = await NoticeEditor.SignInAsync(App, other, "Editor", "ManageNotices");
        var draft = await author.NewAsync("本旗的草稿");
        var published = await author.NewAsync("本旗的公告", publish: true);
        var slug = (await author.RowAsync(published)).Slug;
        var mine = await stranger.NewAsync("邻旗的草稿");
        var fields = await stranger.OpenAsync($"/admin/notices/{mine}");
        foreach (var id in new[] { draft, published })
        {
            foreach (var page in new[] { "", "/versions", "/versions/1", "/history" })
                (await stranger.Client.GetAsync($"/{other}/admin/notices/{id}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
            foreach (var handler in new[] { "", "?handler=Publish", "?handler=PublishLatest&basedOn=1", "?handler=Unpublish" })
                (await stranger.PostAsync($"/admin/notices/{id}{handler}", fields, [])).StatusCode.ShouldBe(HttpStatusCode.NotFound, handler);
            (await stranger.PostAsync($"/admin/notices/{id}/versions/1?handler=Restore", fields, [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.Client.GetAsync($"/{other}/notices/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await stranger.Client.GetAsync($"/{other}/notices/{slug}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetStringAsync($"/{other}/admin/notices")).ShouldNotContain("本旗的");
        // With the cookie of one county nobody is signed in at the other.
        (await stranger.Client.GetAsync($"/{own}/admin/notices/{draft}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Staff_read_what_is_for_staff_at_the_same_address()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices.Feed");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync("内部通知", publish: true, more: [("Visibility", "Staff")]);
        var address = await editor.AddressAsync(id);
        var staff = await App.SignedInAsync(tenant, "Staff");
        var visitor = App.Client();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetStringAsync(address)).ShouldContain("仅工作人员可见");
        (await staff.GetStringAsync(address)).ShouldNotContain($"/admin/notices/{id}");
        (await editor.Client.GetStringAsync(address)).ShouldContain($"/admin/notices/{id}");
        (await visitor.GetStringAsync($"/{tenant}/notices")).ShouldNotContain("内部通知");
        (await staff.GetStringAsync($"/{tenant}/notices")).ShouldContain("内部通知");
        (await visitor.GetStringAsync($"/{tenant}/feed")).ShouldNotContain("内部通知");
        (await visitor.GetStringAsync($"/{tenant}/")).ShouldNotContain("内部通知");
        (await staff.GetAsync($"/{tenant}/admin/notices")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync($"/{tenant}/admin/notices")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task With_the_feature_off_nothing_of_it_is_there()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices.Feed");
        var editor = await NoticeEditor.SignInAsync(App, tenant, "Administrator");
        var id = await editor.NewAsync("会消失的公告", publish: true);
        var address = await editor.AddressAsync(id);
        var visitor = App.Client();
        (await visitor.GetStringAsync($"/{tenant}/")).ShouldContain("/notices\"");
        (await editor.Client.GetStringAsync($"/{tenant}/admin")).ShouldContain("/admin/notices\"");
        await SwitchAsync(tenant, on: false);
        foreach (
            var page in new[]
            {
                address,
                $"/{tenant}/notices",
                $"/{tenant}/feed",
                $"/{tenant}/media/x.png",
                $"/{tenant}/admin/notices",
                $"/{tenant}/admin/notices/{id}",
            }
        )
            (await editor.Client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        (await visitor.GetStringAsync($"/{tenant}/")).ShouldNotContain("/notices\"");
        (await editor.Client.GetStringAsync($"/{tenant}/admin")).ShouldNotContain("/admin/notices\"");
        await SwitchAsync(tenant, on: true);
        (await visitor.GetStringAsync(address)).ShouldContain("会消失的公告");
    }

    [Fact]
    public async Task The_feed_is_a_feature_of_its_own()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var visitor = App.Client();
        (await visitor.GetAsync($"/{tenant}/feed")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetStringAsync($"/{tenant}/notices")).ShouldNotContain("/feed\"");
        var reader = await fixture.NewTenantAsync("Union.Notices.Feed");
        (await visitor.GetStringAsync($"/{reader}/notices")).ShouldContain($"/{reader}/feed\"");
    }

    [Fact]
    public async Task Before_it_goes_off_the_admin_learns_how_many_disappear()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        await editor.NewAsync("一", publish: true);
        await editor.NewAsync("二", publish: true);
        await editor.NewAsync("三");
        var sentences = await App.InTenantAsync(
            tenant,
            s => s.GetServices<IFeatureFreeze>().Single(f => f.FeatureId == "Union.Notices").DescribeAsync(default)
        );
        sentences[0].ShouldStartWith("2 条已发布的公告");
        sentences[1].ShouldStartWith("1 条草稿");
    }

    [Fact]
    public async Task The_feed_is_valid_atom()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices.Feed");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var empty = XDocument.Parse(await App.Client().GetStringAsync($"/{tenant}/feed"));
        empty.Root!.Elements().ShouldNotContain(e => e.Name.LocalName == "entry");
        await editor.NewAsync("带 <尖括号> & 符号和\u0001控制符", "正文 <b>不是标签</b>", publish: true);
        var response = await App.Client().GetAsync($"/{tenant}/feed");
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(atom + "entry").Single();
        entry.Element(atom + "title")!.Value.ShouldBe("带 <尖括号> & 符号和控制符");
        entry.Element(atom + "link")!.Attribute("href")!.Value.ShouldStartWith($"http://localhost/{tenant}/notices/");
        DateTimeOffset.Parse(entry.Element(atom + "updated")!.Value).ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddHours(-1));
    }

    [Fact]
    public async Task Lists_page_by_key_in_both_directions_without_gap_or_repeat()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        await App.InTenantAsync(
            tenant,
            async s =>
            {
                var import = s.GetRequiredService<NoticeImport>();
                var db = s.GetRequiredService<Union.Core.Data.UnionDbContext>();
                for (var i = 1; i <= 45; i++)
                    await import.AddAsync(
                        new ImportedNotice(
                            "t",
                            $"{i}.md",
                            $"{i}",
                            new NoticeContent
                            {
                                Title = $"第{i:00}号文",
                                Body = "文",
                                IssuedOn = new DateOnly(2020, 1, 1 + i / 3),
                            },
                            Publish: true
                        ),
                        default
                    );
                db.Act("test", "试验");
                await db.SaveChangesAsync();
            }
        );
        var visitor = App.Client();
        var forward = await WalkAsync(visitor, $"/{tenant}/notices", "next");
        forward.Pages.ShouldBe(3);
        forward.Titles.Distinct().Count().ShouldBe(45);
        forward.Titles.Count.ShouldBe(45);
        var back = await WalkAsync(visitor, forward.Last, "prev");
        back.Titles.Distinct().Count().ShouldBe(45);
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        (await WalkAsync(editor.Client, $"/{tenant}/admin/notices", "next", ".u-row-title")).Titles.Distinct().Count().ShouldBe(45);
        (await editor.Client.GetStringAsync($"/{tenant}/admin/notices?q=第07号&state=Published")).ShouldContain("第07号文");
        (await editor.Client.GetAsync($"/{tenant}/admin/notices?after=garbage&year=x&state=None")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/{tenant}/notices?after=99999999-zz&year=abc")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_index_source_tells_published_for_staff_and_draft_apart_and_its_anchors_are_on_the_page()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var open = await editor.NewAsync("办法", "第一条　为了规范。\n\n第二条　适用范围。\n第三条　紧接着的一条。", publish: true);
        await editor.SaveAsync(open, publish: false, ("Body", "改了没发布"));
        var staff = await editor.NewAsync("内部", publish: true, more: [("Visibility", "Staff")]);
        var draft = await editor.NewAsync("草稿");
        var documents = await App.InTenantAsync(
            tenant,
            async s => await s.GetServices<IIndexSource>().Single(i => i.Kind == "notice").AllAsync(default).ToListAsync()
        );
        documents.Count.ShouldBe(3);
        documents.Single(d => d.Id == draft.ToString()).Access.Audience.ShouldBe(Audience.Draft);
        documents.Single(d => d.Id == staff.ToString()).Access.Audience.ShouldBe(Audience.Staff);
        var document = documents.Single(d => d.Id == open.ToString());
        document.Access.Audience.ShouldBe(Audience.Public);
        document.Passages.Select(p => p.Label).ShouldBe(["第一条", "第二条", "第三条"]);
        var page = await App.Client().GetStringAsync($"/{tenant}{document.Url}");
        foreach (var passage in document.Passages)
            page.ShouldContain($"id=\"{passage.Anchor}\"");
    }

    private Task SwitchAsync(string tenant, bool on) =>
        App.InTenantAsync(
            tenant,
            async s =>
            {
                var manager = s.GetRequiredService<FeatureManager>();
                await manager.ApplyAsync(await manager.PlanAsync(on ? ["Union.Notices"] : [], on ? [] : ["Union.Notices"], default), null, default);
            }
        );

    private static async Task<(List<string> Titles, int Pages, string Last)> WalkAsync(
        HttpClient client,
        string address,
        string rel,
        string title = ".n-list h2"
    )
    {
        List<string> titles = [];
        for (var pages = 1; ; pages++)
        {
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(address));
            titles.AddRange(document.QuerySelectorAll(title).Select(e => e.TextContent));
            if (document.QuerySelector($".u-pager a[rel={rel}]")?.GetAttribute("href") is not { } next)
                return (titles, pages, address);
            address = next;
        }
    }
}
