using System.Net;
using AngleSharp.Html.Parser;
using Union.Tests.Hosting;
using Union.Tests.Notices;

namespace Union.Tests.Contents;

/// <summary>What the server does for the editor; what the editor does by itself is in the browser journeys.</summary>
public sealed class EditorTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task The_preview_is_the_rendering_of_the_pages_and_runs_nothing()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var html = await PreviewAsync(
            editor.Client,
            tenant,
            "# 一、安排\n\n<script>alert(1)</script>\n\n[点](javascript:alert(2))\n\n| a | b |\n|---|---|\n| 1 | 2 |"
        );
        html.ShouldContain("<h2>一、安排</h2>");
        html.ShouldContain("<table");
        html.ShouldContain("&lt;script&gt;");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("href=\"javascript");
        html.ShouldNotContain("<body");
    }

    [Fact]
    public async Task The_preview_takes_five_megabytes()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var html = await PreviewAsync(editor.Client, tenant, string.Concat(Enumerable.Repeat("第一段文字。\n\n", 250_000)));
        html.Length.ShouldBeGreaterThan(3_000_000);
    }

    [Fact]
    public async Task The_form_has_a_plain_box_and_names_whose_copy_is_kept()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var first = await NoticeEditor.SignInAsync(App, tenant);
        var second = await NoticeEditor.SignInAsync(App, tenant);
        var (mine, theirs) = (await EditorAsync(first, tenant), await EditorAsync(second, tenant));
        mine.QuerySelector("textarea[name='Input.Body']").ShouldNotBeNull();
        mine.GetAttribute("data-key").ShouldBe("notice-new");
        mine.GetAttribute("data-upload").ShouldBe($"/{tenant}/admin/media?handler=Add");
        mine.GetAttribute("data-owner").ShouldNotBe(theirs.GetAttribute("data-owner"));

        var plain = await NoticeEditor.SignInAsync(App, tenant, "EditNotices");
        (await EditorAsync(plain, tenant)).HasAttribute("data-upload").ShouldBeFalse("who may not upload is told so");
    }

    private static async Task<string> PreviewAsync(HttpClient client, string tenant, string text)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(text), "text" },
            { new StringContent(Forms.TokenIn(await client.GetStringAsync($"/{tenant}/admin/notices/new"))), "__RequestVerificationToken" },
        };
        using var answer = await client.PostAsync($"/{tenant}/admin/contents/preview", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<AngleSharp.Dom.IElement> EditorAsync(NoticeEditor editor, string tenant) =>
        new HtmlParser().ParseDocument(await editor.Client.GetStringAsync($"/{tenant}/admin/notices/new")).QuerySelector("[data-u-editor]")!;
}
