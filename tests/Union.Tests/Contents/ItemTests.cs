using System.Net;
using System.Text.Json.Nodes;
using Union.Tests.Hosting;

namespace Union.Tests.Contents;

public sealed class ItemTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly (string Name, string Value)[] Guide =
    [
        ("Input.Title", "怎样入会"),
        ("Input.Body", "第一步。\n\n第二步。"),
        ("v.ServiceGuide.Audience.Values", "worker"),
        ("v.ServiceGuide.Channel.Text", "desk"),
        ("v.ServiceGuide.Days.Value", "10"),
        ("v.ServiceGuide.IsFree.Value", "true"),
        ("v.ServiceGuide.CheckedOn.Value", "2026-11-02"),
        ("v.ServiceGuide.Subject.TermContentItemIds", "service-subject-member"),
        ("Input.Slug", "Join Us"),
    ];

    [Fact]
    public async Task AnItem_IsDraftedCheckedPublishedAndRead()
    {
        var site = await ContentSite.StartAsync(fixture);
        var wrong = await site.SendAsync(
            "/admin/contents/items/new/ServiceGuide",
            "?handler=Publish",
            ("Input.Title", "怎样入会"),
            ("v.ServiceGuide.Days.Value", "三天"),
            ("v.ServiceGuide.CheckedOn.Value", "2026-02-31"),
            ("v.ServiceGuide.Online.Url", "javascript:alert(1)"),
            ("v.ServiceGuide.Channel.Text", "fax"),
            ("v.ServiceGuide.Pictures.Paths", "none.png")
        );
        var errors = await wrong.Content.ReadAsStringAsync();
        var id = await site.NewAsync("ServiceGuide", true, Guide);
        var page = await fixture.App.Client().GetStringAsync($"{site.Root}/contents/join-us");
        var preview = await site.PostAsync(
            "/admin/contents/items/preview?type=ServiceGuide",
            await site.OpenAsync($"/admin/contents/items/{id}"),
            ("Input.Body", "还没有保存")
        );

        foreach (var part in (string[])["要填数字", "不是日期", "不是网址", "之一，请重新选择", "媒体库里没有", "请选择“谁可以办”", "正文是空的"])
            errors.ShouldContain(part);
        foreach (var part in (string[])["怎样入会", "第二步", "职工", "服务窗口", "个人入会", "办理时限"])
            page.ShouldContain(part);
        (await preview.Content.ReadAsStringAsync()).ShouldContain("还没有保存");
        (await site.Client.GetStringAsync($"{site.Root}/admin/contents/items?type=ServiceGuide")).ShouldContain("怎样入会");
        (await fixture.App.Client().GetStringAsync($"{site.Root}/contents?type=ServiceGuide")).ShouldContain("怎样入会");
    }

    [Fact]
    public async Task TwoPeople_TheSecondSeesTheFirstsChange_NothingIsLost()
    {
        var site = await ContentSite.StartAsync(fixture);
        var id = await site.NewAsync("Faq", false, ("Input.Title", "问"), ("v.Faq.Answer.Text", "原来"));
        var edit = $"/admin/contents/items/{id}";
        var second = await site.AsAsync("Editor");
        var opened = await second.OpenAsync(edit);
        (await site.SendAsync(edit, "", ("v.Faq.Answer.Text", "第一个人写的"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var conflict = await second.PostAsync(edit, opened, ("v.Faq.Answer.Text", "第二个人写的"));
        var html = await conflict.Content.ReadAsStringAsync();
        var kept = new Dictionary<string, string>(opened)
        {
            ["Input.BasedOn"] = Between(html, "Input.BasedOn\" value=\""),
            ["Input.KeepsBoth"] = "true",
        };
        (await second.PostAsync(edit, kept, ("v.Faq.Answer.Text", "两边合并"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var versions = await site.Client.GetStringAsync($"{site.Root}{edit}/versions");
        var comparison = await site.Client.GetStringAsync($"{site.Root}{edit}/versions/2");

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        html.ShouldContain("第一个人写的");
        html.ShouldContain("第二个人写的");
        versions.ShouldContain("第 2 版");
        comparison.ShouldContain("第一个人写的");
        comparison.ShouldContain("两边合并");
    }

    [Fact]
    public async Task AnItem_IsRestoredClonedTakenDownAndDeleted()
    {
        var site = await ContentSite.StartAsync(fixture);
        var id = await site.NewAsync("ServiceGuide", true, Guide);
        var edit = $"/admin/contents/items/{id}";
        await site.SendAsync(edit, "?handler=Publish", [.. Guide, ("Input.Body", "改过的")]);
        await site.Client.PostFormAsync($"{site.Root}{edit}/versions/1?handler=Restore", [], $"{site.Root}{edit}/versions/1");
        var restored = await site.OpenAsync(edit);
        var clone = await site.Client.PostFormAsync($"{site.Root}{edit}?handler=Clone", [], site.Root + edit);
        var reader = fixture.App.Client();
        var before = await reader.GetStringAsync($"{site.Root}/contents/join-us");
        await site.Client.PostFormAsync($"{site.Root}{edit}?handler=Unpublish", new() { ["TakeDown.Reason"] = "写错了" }, site.Root + edit);
        var gone = await reader.GetAsync($"{site.Root}/contents/join-us");
        await site.Client.PostFormAsync($"{site.Root}{edit}?handler=Delete", new() { ["reason"] = "重复" }, site.Root + edit);

        restored["Input.Body"].ShouldContain("第一步");
        before.ShouldContain("改过的");
        (await site.Client.GetStringAsync(clone.Headers.Location!.ToString())).ShouldContain("怎样入会（副本）");
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await site.Client.GetAsync(site.Root + edit)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Permissions_OfOneType_OpenThatTypeAlone()
    {
        var site = await ContentSite.StartAsync(fixture);
        var faq = await site.NewAsync("Faq", false, ("Input.Title", "问"));
        var guide = await site.NewAsync("ServiceGuide", false, ("Input.Title", "指南"));
        var writer = await site.AsAsync("Edit_Faq");

        (await writer.Client.GetAsync($"{site.Root}/admin/contents/items/{faq}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await writer.Client.GetAsync($"{site.Root}/admin/contents/items/{guide}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await writer.Client.GetAsync($"{site.Root}/admin/contents/items/new/ServiceGuide")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await writer.SendAsync($"/admin/contents/items/{faq}", "?handler=Publish", ("v.Faq.Answer.Text", "答"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        var list = await writer.Client.GetStringAsync($"{site.Root}/admin/contents/items");
        list.ShouldContain("问");
        list.ShouldNotContain("指南");
    }

    [Fact]
    public async Task Interface_KeepsReadsAndDeletes_AndSaysInChineseWhatIsWrong()
    {
        var site = await ContentSite.StartAsync(fixture);
        var wrong = await site.PostJsonAsync("/api/v1/content", """{ "ContentType": "Faq", "TitlePart": { "Title": "" }, "Faq": {} }""");
        var made = await site.PostJsonAsync(
            "/api/v1/content",
            """
            { "ContentItemId": "by-api", "ContentType": "Faq", "TitlePart": { "Title": "问" }, "AutoroutePart": { "Path": "by-api" }, "SeoMetaPart": { "Robots": "x" },
              "Faq": { "Answer": { "Text": "答" }, "Subject": { "TermContentItemIds": [ "service-subject-help" ] } } }
            """
        );
        var changed = await site.PostJsonAsync(
            "/api/v1/content?draft=true",
            """{ "ContentItemId": "by-api", "ContentType": "Faq", "Faq": { "Answer": { "Text": "新的回答" } } }"""
        );
        var reader = fixture.App.Client();
        var published = JsonNode.Parse(await reader.GetStringAsync($"{site.Root}/api/v1/content/by-api"))!;
        var latest = JsonNode.Parse(await site.Client.GetStringAsync($"{site.Root}/api/v1/content/slug:by-api?version=latest"))!;
        var stranger = await reader.GetAsync($"{site.Root}/api/v1/content/by-api?version=latest");
        var staff = await site.AsAsync("Staff");
        var refused = await staff.PostJsonAsync("/api/v1/content", """{ "ContentType": "Faq" }""");
        var form = await site.Client.PostAsync($"{site.Root}/api/v1/content", new FormUrlEncodedContent([]));
        var deleted = await site.Client.DeleteAsync($"{site.Root}/api/v1/content/by-api?reason=%E6%B5%8B%E8%AF%95");

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var errors = JsonNode.Parse(await wrong.Content.ReadAsStringAsync())!["errors"]!;
        errors["TitlePart.Title"]!.AsArray().Count.ShouldBe(1);
        ((string?)errors["Faq.Answer.Text"]![0]).ShouldBe("请填写“回答”。");
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)published["Faq"]!["Answer"]!["Text"]).ShouldBe("答");
        ((string?)published["SeoMetaPart"]!["Robots"]).ShouldBe("x");
        ((string?)latest["Faq"]!["Answer"]!["Text"]).ShouldBe("新的回答");
        ((string?)latest["Faq"]!["Subject"]!["TermContentItemIds"]![0]).ShouldBe("service-subject-help");
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        form.StatusCode.ShouldBeOneOf(HttpStatusCode.UnsupportedMediaType, HttpStatusCode.Forbidden);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync($"{site.Root}/api/v1/content/by-api")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ATerm_HasAPage_OfWhatBearsItOrATermBelowIt()
    {
        var site = await ContentSite.StartAsync(fixture);
        await site.NewAsync("ServiceGuide", true, Guide);
        await site.NewAsync("Faq", false, ("Input.Title", "没有发布的问"), ("v.Faq.Answer.Text", "答"));
        var reader = fixture.App.Client();
        var page = await reader.GetStringAsync($"{site.Root}/contents/join-us");
        var address = Between(page, "href=\"" + site.Root + "/contents/terms/");
        var term = await reader.GetStringAsync($"{site.Root}/contents/terms/{address}");
        var taxonomy = address.Split('/')[0];

        address.ShouldEndWith("/service-subject-member");
        term.ShouldContain("怎样入会");
        term.ShouldNotContain("没有发布的问");
        (await reader.GetAsync($"{site.Root}/contents/terms/{taxonomy}/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync($"{site.Root}/contents/terms/none/service-subject-member")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ATaxonomy_IsWrittenLineByLine_AndKeepsItsIds()
    {
        var site = await ContentSite.StartAsync(fixture);
        var list = await site.Client.GetStringAsync($"{site.Root}/admin/contents/items?type=Taxonomy");
        var id = Between(list, "/admin/contents/items/", "\">服务分类").Split('/')[^1];
        var before = (await site.OpenAsync($"/admin/contents/items/{id}"))["Input.Terms"];

        await site.SendAsync($"/admin/contents/items/{id}", "?handler=Publish", ("Input.Terms", before + "\n培训\n  线上课"));
        var json = await site.Client.GetStringAsync($"{site.Root}/api/v1/content/alias:service-subjects");
        var form = await site.Client.GetStringAsync($"{site.Root}/admin/contents/items/new/Faq");

        before.ShouldContain("  个人入会");
        json.ShouldContain("service-subject-member");
        form.ShouldContain("线上课");
    }

    private static string Between(string html, string begin, string end = "\"")
    {
        var to = end == "\"" ? -1 : html.IndexOf(end, StringComparison.Ordinal);
        var from = to < 0 ? html.IndexOf(begin, StringComparison.Ordinal) : html.LastIndexOf(begin, to, StringComparison.Ordinal);
        from += begin.Length;
        return html[from..(to < 0 ? html.IndexOf('"', from) : to)];
    }
}
