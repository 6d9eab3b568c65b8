using System.Net;
using System.Text;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class EditingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Theory]
    [InlineData("总工办发【2017】14号", "总工办发〔2017〕14号")]
    [InlineData("总工发[2008]3号", "总工发〔2008〕3号")]
    [InlineData("鄂工办 2014 47 号", "鄂工办〔2014〕47号")]
    [InlineData("总工發〔2019〕6號", "总工发〔2019〕6号")]
    [InlineData("　测工发（２０９９）第０５号 ", "测工发〔2099〕5号")]
    [InlineData("国务院令第619号", "国务院令第619号")]
    public async Task Variants_of_a_number_become_canonical(string written, string kept)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync("有文号的", more: [("NumberText", written)]);
        var version = (await editor.VersionsAsync(id)).Single();
        version.NumberText.ShouldBe(kept);
        version.NumberSequence.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("舒工字(2021)32]号")]
    [InlineData("总工发2016[15]号")]
    [InlineData("总工发〔17〕3号")]
    [InlineData("随便写的")]
    public async Task A_garbled_number_is_refused_with_a_reason_and_the_text_stays_in_the_form(string written)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var response = await editor.SendAsync("/admin/notices/new", "", [("Title", "题目"), ("Body", "写了很久的正文"), ("NumberText", written)]);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("Input_NumberText-error");
        html.ShouldContain("写了很久的正文");
        html.ShouldContain("没有保存，请先改正下面的问题");
    }

    [Fact]
    public async Task Hostile_markdown_executes_nothing()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        const string Hostile =
            "<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n[点我](javascript:alert(3))\n\n# 标题 {onclick=alert(4)}\n\n"
            + "[a](data:text/html;base64,PHNjcmlwdD4=)\n\n<style>body{display:none}</style>\n\n第一条 <iframe src=//example.org></iframe>";
        var id = await editor.NewAsync("<b>题目</b>", Hostile, publish: true, more: [("Summary", "<script>s</script>"), ("Issuer", "<i>机关</i>")]);
        foreach (
            var address in new[]
            {
                await editor.AddressAsync(id),
                $"/{tenant}/notices",
                $"/{tenant}/",
                $"/{tenant}/admin/notices",
                $"/{tenant}/admin/notices/{id}/versions/1",
            }
        )
        {
            var html = await editor.Client.GetStringAsync(address);
            html.ShouldNotContain("<script>alert");
            html.ShouldNotContain("<script>s");
            html.ShouldNotContain("<img src=x");
            html.ShouldNotContain("<iframe");
            html.ShouldNotContain("href=\"javascript:");
            html.ShouldNotContain("href=\"data:");
            html.ShouldNotContain(" onclick=");
            html.ShouldNotContain("<b>题目");
            html.ShouldNotContain("<i>机关");
        }
    }

    [Fact]
    public async Task A_stale_save_shows_both_texts_and_loses_neither()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var first = await NoticeEditor.SignInAsync(App, tenant);
        var second = await NoticeEditor.SignInAsync(App, tenant);
        var id = await first.NewAsync("两人同改", "原来的第一行。\n\n原来的第二行。");
        var opened = await second.OpenAsync($"/admin/notices/{id}");
        (await first.SaveAsync(id, publish: false, ("Body", "甲改的第一行。\n\n原来的第二行。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var stale = await second.PostAsync($"/admin/notices/{id}", opened, [("Body", "原来的第一行。\n\n乙改的第二行。")]);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = await stale.Content.ReadAsStringAsync();
        html.ShouldContain("保存了新的版本");
        html.ShouldContain("<del>甲改</del>");
        html.ShouldContain("<ins>乙改</ins>");
        html.ShouldContain("乙改的第二行。</textarea>");
        (await first.VersionsAsync(id)).Single().Body.ShouldStartWith("甲改的第一行。");

        var basedOn = (await first.RowAsync(id)).Version.ToString();
        var merged = await second.PostAsync(
            $"/admin/notices/{id}",
            opened,
            [("Body", "甲改的第一行。\n\n乙改的第二行。"), ("BasedOn", basedOn), ("KeepsBoth", "True")]
        );
        merged.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await first.VersionsAsync(id)).Select(v => v.Body).ShouldBe(["甲改的第一行。\n\n原来的第二行。", "甲改的第一行。\n\n乙改的第二行。"]);
    }

    [Fact]
    public async Task One_author_saves_into_one_draft_and_a_published_text_never_changes()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var other = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync("题", "一");
        await editor.SaveAsync(id, publish: false, ("Body", "二"));
        (await editor.VersionsAsync(id)).Select(v => v.Body).ShouldBe(["二"]);
        await other.SaveAsync(id, publish: false, ("Body", "三"));
        await editor.SaveAsync(id, publish: true, ("Body", "四"));
        await editor.SaveAsync(id, publish: false, ("Body", "五"));
        (await editor.VersionsAsync(id))
            .Select(v => (v.Number, v.Body, v.PublishedAt is not null))
            .ShouldBe([(1, "二", false), (2, "三", false), (3, "四", true), (4, "五", false)]);
    }

    [Fact]
    public async Task An_old_version_is_compared_and_restored()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync("题目", "第一行\n第二行\n第三行", publish: true);
        await editor.SaveAsync(id, publish: true, ("Body", "第一行\n第二行改了\n第三行"), ("Title", "新题目"));
        var compared = await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{id}/versions/2");
        compared.ShouldContain("第二行<ins>改了</ins>");
        compared.ShouldContain("新题目");
        var restored = await editor.Client.PostFormAsync(
            $"/{tenant}/admin/notices/{id}/versions/1?handler=Restore",
            [],
            $"/{tenant}/admin/notices/{id}/versions/1"
        );
        restored.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var versions = await editor.VersionsAsync(id);
        versions.Count.ShouldBe(3);
        versions[2].Body.ShouldBe("第一行\n第二行\n第三行");
        versions[2].ChangeNote.ShouldBe("恢复第 1 版");
        (await editor.RowAsync(id)).HasDraft.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Title", "")]
    [InlineData("IssuedOn", "2026-02-31")]
    [InlineData("Visibility", "Everyone")]
    public async Task What_cannot_be_is_said_and_the_rest_stays(string field, string value)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var response = await editor.SendAsync("/admin/notices/new", "", [("Title", "题"), ("Body", "写好的正文"), (field, value)]);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("u-errors");
        html.ShouldContain("写好的正文");
    }

    [Fact]
    public async Task A_title_of_five_hundred_characters_is_refused_by_length()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var response = await editor.SendAsync("/admin/notices/new", "", [("Title", new string('长', 500)), ("Body", "文")]);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("300");
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_saved_shown_and_compared()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var body = string.Join(
            '\n',
            Enumerable
                .Range(1, 30_000)
                .Select(i => $"{i}. 第{i}行：按照规定逐项落实，责任到人，按时报送，由办公室负责汇总，并在每季度末通报进展情况。")
        );
        var id = await editor.NewAsync("很长的文件", body, publish: true);
        (await editor.VersionsAsync(id)).Single().Body.Length.ShouldBe(body.Length);
        (await App.Client().GetStringAsync(await editor.AddressAsync(id))).ShouldContain("第30000行");
        (await editor.SaveAsync(id, publish: false, ("Body", body.Replace("第7行", "第七行", StringComparison.Ordinal)))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{id}/versions/2")).ShouldContain("第<ins>七</ins>行");
    }
}
