using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Notices.Relations;
using Union.Notices.Relations.Editing;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class RelationsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Law = "第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n\n第四条 丁。";

    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_document_replaces_another_both_pages_say_so_and_past_days_can_be_asked_for()
    {
        var (tenant, editor) = await EditorAsync();
        var old = await LawAsync(editor, "测旧办法", "2010-01-01");
        var fresh = await LawAsync(editor, "测新办法", "2015-06-01");

        (await AddAsync(editor, fresh, RelationKind.Replaces, old)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var visitor = App.Client();
        var address = await editor.AddressAsync(old);
        var page = await visitor.GetStringAsync(address);
        page.ShouldContain("已被代替");
        page.ShouldContain("《测新办法》");
        page.ShouldContain("由其代替");
        (await visitor.GetStringAsync(await editor.AddressAsync(fresh))).ShouldContain("《测旧办法》");
        (await visitor.GetStringAsync($"{address}?on=2015-05-31")).ShouldContain("现行有效");
        (await visitor.GetStringAsync($"{address}?on=2015-06-01")).ShouldContain("已被代替");
        (await visitor.GetStringAsync($"{address}?on=2009-12-31")).ShouldContain("尚未施行");
        (await ListedAsync(tenant, ValidityFilter.Ended)).ShouldBe(["测旧办法"]);
        (await ListedAsync(tenant, ValidityFilter.InForce)).ShouldBe(["测新办法"]);
        var acts = await App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Act>().Select(a => a.Name).ToListAsync());
        acts.ShouldContain("notices.relation-add");

        // What was printed by mistake never replaced anything.
        await editor.UnpublishAsync(fresh, "印错了");
        (await visitor.GetStringAsync(address)).ShouldNotContain("已被代替");
        (await ListedAsync(tenant, ValidityFilter.Ended)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Named_clauses_end_and_clauses_that_are_not_there_are_refused()
    {
        var (tenant, editor) = await EditorAsync();
        var old = await LawAsync(editor, "测条例", "2010-01-01");
        var by = await LawAsync(editor, "测决定", "2012-01-01");

        await RefusedAsync(AddAsync(editor, by, RelationKind.Repeals, old, "第二条至第九条"), "没有“第五条”");
        await RefusedAsync(AddAsync(editor, by, RelationKind.Repeals, old, "随便写的"), "没有“随便写的”");
        (await AddAsync(editor, by, RelationKind.Repeals, old, "第二条至第三条")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await App.Client().GetStringAsync(await editor.AddressAsync(old));
        page.ShouldContain("部分失效");
        page.ShouldContain("第二条、第三条 已失效");
        (await ListedAsync(tenant, ValidityFilter.Partly)).ShouldBe(["测条例"]);
        (await ListedAsync(tenant, ValidityFilter.Ended)).ShouldBeEmpty();
        (await RowsAsync(tenant)).Single().Clauses.ShouldBe("art-2 art-3");
    }

    [Fact]
    public async Task A_circle_of_replacements_a_relation_to_itself_a_double_and_a_day_too_early_are_refused()
    {
        var (tenant, editor) = await EditorAsync();
        var one = await LawAsync(editor, "测一", "2010-01-01");
        var two = await LawAsync(editor, "测二", "2010-01-01");
        var three = await LawAsync(editor, "测三", "2010-01-01");
        await AddAsync(editor, two, RelationKind.Replaces, one);
        await AddAsync(editor, three, RelationKind.Replaces, two);

        await RefusedAsync(AddAsync(editor, one, RelationKind.Replaces, three), "循环");
        await RefusedAsync(AddAsync(editor, one, RelationKind.Replaces, one), "不能与自己");
        await RefusedAsync(AddAsync(editor, two, RelationKind.Replaces, one), "已经有");
        await RefusedAsync(AddAsync(editor, one, RelationKind.Repeals, three, on: "2009-12-31"), "才施行");
        await RefusedAsync(AddAsync(editor, one, RelationKind.BasedOn, Guid.NewGuid()), "没有找到已发布的");
        (await AddAsync(editor, one, RelationKind.BasedOn, three)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RowsAsync(tenant)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_last_day_of_a_text_ends_it_the_day_after_and_an_end_before_the_beginning_is_refused()
    {
        var (tenant, editor) = await EditorAsync();
        var refused = await editor.SendAsync(
            "/admin/notices/new",
            "",
            [("Title", "测"), ("Body", Law), ("EffectiveOn", "2020-01-01"), ("EffectiveUntil", "2019-12-31")]
        );
        (await refused.Content.ReadAsStringAsync()).ShouldContain("有效期的最后一天早于施行日期");
        var id = await editor.NewAsync("测试行办法", Law, true, ("EffectiveOn", "2020-01-01"), ("EffectiveUntil", "2021-12-31"));

        var address = await editor.AddressAsync(id);
        var visitor = App.Client();
        (await visitor.GetStringAsync($"{address}?on=2021-12-31")).ShouldContain("现行有效");
        (await visitor.GetStringAsync($"{address}?on=2022-01-01")).ShouldContain("有效期已过");
        (await ListedAsync(tenant, ValidityFilter.Ended)).ShouldBe(["测试行办法"]);
        (await editor.OpenAsync($"/admin/notices/{id}"))["Input.EffectiveUntil"].ShouldBe("2021-12-31");
    }

    [Fact]
    public async Task Visitors_are_not_told_the_title_of_a_staff_document_and_readers_of_drafts_change_nothing()
    {
        var (tenant, editor) = await EditorAsync();
        var old = await LawAsync(editor, "测公开办法", "2010-01-01");
        var secret = await editor.NewAsync("测内部决定", Law, true, ("Visibility", "Staff"), ("EffectiveOn", "2015-01-01"));
        await AddAsync(editor, secret, RelationKind.Repeals, old);

        var page = await App.Client().GetStringAsync(await editor.AddressAsync(old));
        page.ShouldContain("已废止");
        page.ShouldNotContain("测内部决定");

        var address = $"/{tenant}/admin/notices/{secret}/relations";
        var reader = await App.SignedInAsync(tenant, "ViewNoticeDrafts");
        var row = (await RowsAsync(tenant)).Single();
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var removal = new Dictionary<string, string> { ["relation"] = row.Id.ToString() };
        (await reader.PostFormAsync($"{address}?handler=Remove", removal, address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await RowsAsync(tenant)).Count.ShouldBe(1);
        await editor.Client.PostFormAsync($"{address}?handler=Remove", removal, address);
        (await RowsAsync(tenant)).ShouldBeEmpty();

        var elsewhere = await fixture.NewTenantAsync("Union.Notices");
        var other = await NoticeEditor.SignInAsync(App, elsewhere);
        (await other.Client.GetAsync($"/{elsewhere}/admin/notices/{secret}/relations")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_editors_who_close_a_circle_at_the_same_instant_leave_one_half_of_it()
    {
        var (tenant, editor) = await EditorAsync();
        var colleague = await NoticeEditor.SignInAsync(App, tenant);
        var one = await LawAsync(editor, "测甲办法", "2010-01-01");
        var two = await LawAsync(editor, "测乙办法", "2010-01-01");
        var id = await App.InTenantAsync(tenant, s => Task.FromResult(s.GetRequiredService<Union.Core.Tenants.ICurrentTenant>().Id));
        var engine = App.Services.GetRequiredService<DatabaseEngine>();
        Task<HttpResponseMessage>[] both;
        await using (await engine.LockAsync(AddRelation.LockOf(id), TestContext.Current.CancellationToken))
        {
            both = [AddAsync(editor, one, RelationKind.Replaces, two), AddAsync(colleague, two, RelationKind.Replaces, one)];
            await Task.WhenAny(Task.WhenAny(both), Task.Delay(1500, TestContext.Current.CancellationToken));
            // Neither is checked, let alone saved, while somebody else is at it.
            both.ShouldAllBe(request => !request.IsCompleted);
            (await RowsAsync(tenant)).ShouldBeEmpty();
        }

        var answers = await Task.WhenAll(both);
        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.OK], ignoreOrder: true);
        (await answers.Single(a => a.StatusCode == HttpStatusCode.OK).Content.ReadAsStringAsync()).ShouldContain("循环");
        (await RowsAsync(tenant)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_editors_list_is_limited_by_validity_and_a_draft_has_none()
    {
        var (tenant, editor) = await EditorAsync();
        var old = await LawAsync(editor, "测失效办法", "2010-01-01");
        var fresh = await LawAsync(editor, "测现行办法", "2015-06-01");
        await editor.NewAsync("测未发布草稿", Law);
        await AddAsync(editor, fresh, RelationKind.Replaces, old);

        (await DraftsAsync(ValidityFilter.Ended)).ShouldBe(["测失效办法"]);
        (await DraftsAsync(ValidityFilter.InForce)).ShouldBe(["测现行办法"]);
        (await DraftsAsync("")).Count.ShouldBe(3);

        async Task<List<string>> DraftsAsync(string validity)
        {
            var page = await editor.Client.GetStringAsync($"/{tenant}/admin/notices?validity={validity}");
            return [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll(".u-row-title").Select(h => h.TextContent)];
        }
    }

    private async Task<(string Tenant, NoticeEditor Editor)> EditorAsync()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        return (tenant, await NoticeEditor.SignInAsync(App, tenant));
    }

    private static Task<Guid> LawAsync(NoticeEditor editor, string title, string effective) =>
        editor.NewAsync(title, Law, true, ("EffectiveOn", effective));

    private static Task<HttpResponseMessage> AddAsync(
        NoticeEditor editor,
        Guid notice,
        RelationKind kind,
        Guid target,
        string clauses = "",
        string on = ""
    )
    {
        var address = $"{editor.Root}/admin/notices/{notice}/relations";
        var fields = new Dictionary<string, string>
        {
            ["Input.Kind"] = kind.ToString(),
            ["Input.Target"] = $"/notices/{target}",
            ["Input.Clauses"] = clauses,
            ["Input.On"] = on,
        };
        return editor.Client.PostFormAsync($"{address}?handler=Add", fields, address);
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> request, string reason)
    {
        var response = await request;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain(reason);
    }

    private async Task<List<string>> ListedAsync(string tenant, string validity)
    {
        var page = await App.Client().GetStringAsync($"/{tenant}/notices?validity={validity}");
        return [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll(".n-list h2").Select(h => h.TextContent)];
    }

    private Task<List<NoticeRelation>> RowsAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<NoticeRelation>().AsNoTracking().ToListAsync());
}
