using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

/// <summary>Notices through <c>/api/v1/content</c>: the permissions, checks, review and acts of the pages.</summary>
public sealed class NoticeApiTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Address = "/api/v1/content";
    private const string Full = """
        { "ContentItemId": "api-1", "ContentType": "Notice", "TitlePart": { "Title": "测接口通知" }, "AutoroutePart": { "Path": "by-interface" },
          "MarkdownBodyPart": { "Markdown": "第一条　正文。" },
          "Notice": { "Kind": { "Text": "通知" }, "Number": { "Text": "测工发[2025]7号" }, "Issuer": { "Text": "测单位" },
            "IssuedOn": { "Value": "2025-03-01" }, "EffectiveUntil": { "Value": "2030-03-01" },
            "Attachments": [ { "FileName": "说明.txt", "Base64": "5rWL" } ],
            "Head": { "Signer": { "Text": "测签发" }, "Recipients": { "Text": "各基层工会" }, "Retention": "TenYears",
              "Annexes": [ { "Title": "分工表", "Markdown": "甲" }, { "Title": "说明", "FileName": "说明.txt" }, { "Title": "还没有" } ] } } }
        """;

    [Fact]
    public async Task A_notice_is_posted_read_changed_and_taken_back_with_the_acts_of_the_pages()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await fixture.App.SignedInAsync(tenant, "Editor");
        var reader = fixture.App.Client();

        var made = await PostAsync(editor, tenant, Full);
        var read = await JsonAsync(reader, $"/{tenant}{Address}/api-1");
        var page = await reader.GetStringAsync($"/{tenant}/notices/by-interface");
        var changed = await PostAsync(
            editor,
            tenant,
            """{ "ContentItemId": "api-1", "ContentType": "Notice", "Notice": { "Summary": { "Text": "新的摘要" }, "Head": { "Signer": { "Text": "测签发乙" } } } }""",
            "?draft=true"
        );
        var published = await JsonAsync(reader, $"/{tenant}{Address}/slug:by-interface");
        var latest = await JsonAsync(editor, $"/{tenant}{Address}/api-1?version=latest");
        var stranger = await reader.GetAsync($"/{tenant}{Address}/api-1?version=latest");
        var deleted = await editor.DeleteAsync($"/{tenant}{Address}/api-1?reason=%E5%8F%91%E9%94%99%E4%BA%86");

        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        made.Headers.Location!.ToString().ShouldEndWith("/api/v1/content/api-1");
        ((string?)read["Notice"]!["Number"]!["Text"]).ShouldBe("测工发〔2025〕7号");
        ((string?)read["Notice"]!["Head"]!["Annexes"]![1]!["FileName"]).ShouldBe("说明.txt");
        page.ShouldContain("分工表");
        page.ShouldContain("测签发");
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync());
        published["Notice"]!["Summary"].ShouldBeNull();
        ((string?)latest["Notice"]!["Summary"]!["Text"]).ShouldBe("新的摘要");
        ((string?)latest["Notice"]!["Head"]!["Signer"]!["Text"]).ShouldBe("测签发乙");
        ((string?)latest["Notice"]!["Head"]!["Recipients"]!["Text"]).ShouldBe("各基层工会");
        ((string?)latest["Notice"]!["Attachments"]![0]!["FileName"]).ShouldBe("说明.txt");
        ((bool?)latest["Published"]).ShouldBe(false);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK, await deleted.Content.ReadAsStringAsync());
        (await reader.GetAsync($"/{tenant}/notices/by-interface")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await reader.GetAsync($"/{tenant}{Address}/api-1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await fixture.App.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var notice = await db.Set<Notice>().SingleAsync(n => n.ContentItemId == "api-1");
                (notice.State, notice.UnpublishedReason).ShouldBe((ContentState.Unpublished, "发错了"));
                var acts = await db.Set<Act>().Where(a => a.Name.StartsWith("notices.")).Select(a => a.Name).ToListAsync();
                acts.ShouldContain("notices.publish");
                acts.ShouldContain("notices.save");
                acts.ShouldContain("notices.unpublish");
            }
        );
    }

    [Fact]
    public async Task What_the_form_refuses_is_refused_by_member_and_nothing_is_saved()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await fixture.App.SignedInAsync(tenant, "Editor");
        var wrong = await ErrorsAsync(
            await PostAsync(
                editor,
                tenant,
                """
                { "ContentType": "Notice", "AutoroutePart": { "Path": "Not Good" }, "TitlePart": { "Title": "" },
                  "Notice": { "Kind": { "Text": "请示" }, "Number": { "Text": "测工发〔202〕号" }, "IssuedOn": { "Value": "2025-03-01" },
                    "EffectiveOn": { "Value": "2025-02-01" }, "Attachments": [ { "FileName": "坏.pdf", "Base64": "?" }, { "FileName": "没有.docx" } ],
                    "Head": { "Topics": { "Values": [ "没有的主题" ] } } } }
                """
            )
        );
        var unknown = await ErrorsAsync(await PostAsync(editor, tenant, """{ "ContentType": "Notice", "Notice": { "Nmber": { "Text": "1" } } }"""));
        var day = await ErrorsAsync(
            await PostAsync(editor, tenant, """{ "ContentType": "Notice", "Notice": { "IssuedOn": { "Value": "2025-02-31" } } }""")
        );
        var staff = await PostAsync(await fixture.App.SignedInAsync(tenant, "Staff"), tenant, Full);
        var nobody = await PostAsync(fixture.App.Client(), tenant, Full);

        foreach (
            var member in new[]
            {
                "TitlePart.Title",
                "AutoroutePart.Path",
                "MarkdownBodyPart.Markdown",
                "Notice.Number.Text",
                "Notice.EffectiveOn",
                "Notice.Attachments",
                "Notice.Head.Signer",
                "Notice.Head.Topics",
            }
        )
            wrong.ContainsKey(member).ShouldBeTrue($"{member} in {wrong.ToJsonString()}");
        unknown.ContainsKey("Notice.Nmber").ShouldBeTrue(unknown.ToJsonString());
        day.ContainsKey("Notice.IssuedOn.Value").ShouldBeTrue(day.ToJsonString());
        staff.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        nobody.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Redirect, HttpStatusCode.Forbidden);
        await fixture.App.InTenantAsync(tenant, async s => (await s.GetRequiredService<UnionDbContext>().Set<Notice>().CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task The_second_of_two_is_refused_numbers_are_unique_and_files_are_replaced_by_name()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await fixture.App.SignedInAsync(tenant, "Editor");
        var made = await PostAsync(editor, tenant, Full);
        var tag = made.Headers.ETag!.Tag;
        var twice = await ErrorsAsync(await PostAsync(editor, tenant, Full.Replace("api-1", "api-2").Replace("by-interface", "other")));
        var first = await PostAsync(editor, tenant, Change("甲改"), ifMatch: tag);
        var second = await PostAsync(editor, tenant, Change("乙改"), ifMatch: tag);
        var files = await PostAsync(
            editor,
            tenant,
            """{ "ContentItemId": "api-1", "ContentType": "Notice", "Notice": { "Attachments": [ { "FileName": "新.txt", "Base64": "5paw" }, { "FileName": "说明.txt" } ] } }"""
        );
        var latest = await JsonAsync(editor, $"/{tenant}{Address}/api-1?version=latest");

        ((string?)twice["Notice.Number.Text"]![0])!.ShouldContain("已被“测接口通知”使用");
        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        files.StatusCode.ShouldBe(HttpStatusCode.OK, await files.Content.ReadAsStringAsync());
        latest["Notice"]!["Attachments"]!.AsArray().Select(a => (string?)a!["FileName"]).ShouldBe(["说明.txt", "新.txt"], ignoreOrder: true);
        ((string?)latest["TitlePart"]!["Title"]).ShouldBe("甲改");

        static string Change(string title) => $$"""{ "ContentItemId": "api-1", "ContentType": "Notice", "TitlePart": { "Title": "{{title}}" } }""";
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string tenant, string json, string query = "", string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{tenant}{Address}{query}")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request);
    }

    private static async Task<JsonObject> JsonAsync(HttpClient client, string address)
    {
        var response = await client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    private static async Task<JsonObject> ErrorsAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        return (JsonObject)JsonNode.Parse(text)!["errors"]!;
    }
}
