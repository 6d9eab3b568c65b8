using System.Net;
using System.Text;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

/// <summary>Files of a notice: taken, arranged, refused, kept from those who may not read them.</summary>
public sealed class AttachmentTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Attachments_are_taken_arranged_and_refused()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync("带附件的通知");
        var page = $"/admin/notices/{id}";
        var saved = await editor.SendAsync(
            page,
            "?handler=Publish",
            [],
            ("甲.txt", Encoding.UTF8.GetBytes("附件甲的内容")),
            ("乙.txt", Encoding.UTF8.GetBytes("附件乙的内容"))
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());

        var visitor = App.Client();
        var html = await visitor.GetStringAsync(await editor.AddressAsync(id));
        html.ShouldContain("纯文本，18 字节");
        var href = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector(".n-files a")!.GetAttribute("href")!;
        var file = await visitor.GetAsync(href);
        (await file.Content.ReadAsStringAsync()).ShouldBe("附件甲的内容");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);

        var fields = await editor.OpenAsync(page);
        fields["Input.Attachments[0].Title"].ShouldBe("甲");
        await editor.PostAsync(page, fields, [("Attachments[0].Order", "9"), ("Attachments[1].Title", "附件二"), ("Attachments[0].Remove", "true")]);
        (await visitor.GetStringAsync(await editor.AddressAsync(id))).ShouldContain("甲", customMessage: "the public keeps what was published");
        var now = await editor.OpenAsync(page);
        now["Input.Attachments[0].Title"].ShouldBe("附件二");
        now.ShouldNotContainKey("Input.Attachments[1].Title");

        var program = await editor.SendAsync(
            page,
            "",
            [("Body", "还在的正文")],
            ("工具.pdf", [0x4D, 0x5A, 0x90, 0x00, .. new byte[200]]),
            ("空.txt", [])
        );
        var refused = await program.Content.ReadAsStringAsync();
        refused.ShouldContain("“工具.pdf”的内容是");
        refused.ShouldContain("“空.txt”是空文件");
        refused.ShouldContain("还在的正文");
    }

    [Fact]
    public async Task An_attachment_of_a_draft_or_for_staff_is_not_for_visitors()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var staff = await App.SignedInAsync(tenant, "Staff");
        var saved = await editor.SendAsync(
            "/admin/notices/new",
            "",
            [("Title", "内部"), ("Body", "文"), ("Visibility", "Staff")],
            ("名单.txt", "甲"u8.ToArray())
        );
        var id = Guid.Parse(saved.Headers.Location!.ToString()[^36..]);
        var shown = await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{id}/versions/1");
        var href = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(shown).QuerySelector(".n-files a")!.GetAttribute("href")!;
        (await editor.Client.GetAsync(href)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await staff.GetAsync(href)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await editor.SaveAsync(id, publish: true);
        (await staff.GetAsync(href)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await App.Client().GetAsync(href)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Uploads_of_a_form_that_must_be_corrected_are_not_chosen_again()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var refused = await editor.SendAsync(
            "/admin/notices/new",
            "",
            [("Title", "题"), ("Body", "文"), ("NumberText", "乱写")],
            ("附件.txt", "内容"u8.ToArray())
        );
        var html = await refused.Content.ReadAsStringAsync();
        html.ShouldContain("附件.txt（6 字节）");
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("input[name='Input.Kept']")!.GetAttribute("value")!;
        var saved = await editor.SendAsync("/admin/notices/new", "", [("Title", "题"), ("Body", "文"), ("Kept", token)]);
        var id = Guid.Parse(saved.Headers.Location!.ToString()[^36..]);
        (await editor.OpenAsync($"/admin/notices/{id}"))["Input.Attachments[0].Title"].ShouldBe("附件");

        var elsewhere = await NoticeEditor.SignInAsync(App, await fixture.NewTenantAsync("Union.Notices"));
        var foreign = await elsewhere.SendAsync("/admin/notices/new", "", [("Title", "题"), ("Body", "文"), ("Kept", token)]);
        var page = foreign.Headers.Location!.ToString()[elsewhere.Root.Length..];
        (await elsewhere.OpenAsync(page)).ShouldNotContainKey("Input.Attachments[0].Title");
    }

    [Fact]
    public async Task What_the_other_one_attached_meanwhile_comes_into_the_form()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var first = await NoticeEditor.SignInAsync(App, tenant);
        var second = await NoticeEditor.SignInAsync(App, tenant);
        var id = await first.NewAsync("题", "文");
        var opened = await second.OpenAsync($"/admin/notices/{id}");
        await first.SendAsync($"/admin/notices/{id}", "", [], ("他加的.txt", "甲"u8.ToArray()));
        var stale = await second.PostAsync($"/admin/notices/{id}", opened, [("Body", "我改的")], ("我加的.txt", "乙"u8.ToArray()));
        var html = await stale.Content.ReadAsStringAsync();
        html.ShouldContain("value=\"他加的\"");
        html.ShouldContain("我加的.txt");
    }

    [Fact]
    public async Task Files_over_the_limit_and_more_than_three_hundred_are_refused_with_the_reason()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var large = await editor.SendAsync("/admin/notices/new", "", [("Title", "题"), ("Body", "文")], ("大文件.pdf", new byte[51 * 1024 * 1024]));
        (await large.Content.ReadAsStringAsync()).ShouldContain("“大文件.pdf”超过上限 50 MB");
        var many = await editor.SendAsync(
            "/admin/notices/new",
            "",
            [("Title", "题"), ("Body", "文")],
            [.. Enumerable.Range(1, 301).Select(i => ($"{i}.txt", "甲"u8.ToArray()))]
        );
        (await many.Content.ReadAsStringAsync()).ShouldContain("附件最多 300 个");
    }
}
