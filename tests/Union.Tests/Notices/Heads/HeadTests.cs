using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Organizations;
using Union.Notices.Heads;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Heads;

public sealed class HeadTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task All_fields_of_a_head_are_kept_shown_compared_and_restored()
    {
        var (tenant, editor) = await EditorAsync();
        var root = await App.InTenantAsync(
            tenant,
            async s => (await s.GetRequiredService<IOrganizationTree>().NameOfAsync(s.GetRequiredService<IOrganizationTree>().RootId))!
        );
        var id = await editor.NewAsync(
            "测县总工会关于表彰的决定",
            "正文。",
            true,
            ("Kind", "决定"),
            ("Issuer", root),
            ("IssuedOn", "2099-03-01"),
            ("Head.JointIssuers", "测县人社局\n测县工商联"),
            ("Head.ReleasedOn", "2099-03-05"),
            ("Head.Signer", "测甲"),
            ("Head.Recipients", "各镇工会"),
            ("Head.CopiedTo", "测县委办公室"),
            ("Head.Remark", "（此件公开发布）"),
            ("Head.PrintedBy", "测县总工会办公室"),
            ("Head.PrintedOn", "2099-03-06"),
            ("Head.Retention", "ThirtyYears"),
            ("Head.Annexes[0].Title", "获奖名单"),
            ("Head.Annexes[0].Text", "| 姓名 | 单位 |\n|---|---|\n| 测乙 | 测厂 |"),
            ("Head.Annexes[0].Order", "2"),
            ("Head.Annexes[1].Title", "评选办法"),
            ("Head.Annexes[1].Order", "1")
        );

        var version = (await editor.VersionsAsync(id)).Single();
        version.IssuerId.ShouldNotBeNull();
        version.JointIssuers.Select(i => i.Name).ShouldBe(["测县人社局", "测县工商联"]);
        version.Retention.ShouldBe(Retention.ThirtyYears);
        version.Remark.ShouldBe("此件公开发布");
        version.Annexes.Select(a => a.Title).ShouldBe(["评选办法", "获奖名单"]);
        version.MissingAnnexes.ShouldBe(1);

        var page = new HtmlParser().ParseDocument(await App.Client().GetStringAsync(await editor.AddressAsync(id)));
        var facts = page.QuerySelector(".n-facts")!.TextContent;
        foreach (var shown in new[] { "测县人社局、测县工商联", "测甲", "各镇工会", "测县委办公室", "2099年3月5日" })
            facts.ShouldContain(shown);
        page.QuerySelector(".n-files")!.TextContent.ShouldContain("缺失");
        page.QuerySelector("#fj-2 td")!.TextContent.ShouldBe("测乙");

        var form = await editor.OpenAsync($"/admin/notices/{id}");
        form["Input.Head.Annexes[0].Title"].ShouldBe("评选办法");
        form["Input.Head.Signer"].ShouldBe("测甲");
        (await editor.SaveAsync(id, false, ("Head.Signer", "测丙"), ("Head.Annexes[0].Text", "办法的正文"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        var compared = await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{id}/versions/2");
        compared.ShouldContain("签发人");
        compared.ShouldContain("1. 评选办法（缺失）");
        compared.ShouldContain("附件《评选办法》正文");
        var old = $"/{tenant}/admin/notices/{id}/versions/1";
        await editor.Client.PostFormAsync($"{old}?handler=Restore", [], old);
        (await editor.VersionsAsync(id))[^1].ToContent().ShouldBe(version.ToContent());
    }

    [Fact]
    public async Task An_upward_document_names_its_signer_when_it_comes_out()
    {
        var (_, editor) = await EditorAsync();
        var id = await editor.NewAsync("测县总工会关于经费的请示", more: [("Kind", "请示")]);
        var refused = await editor.SaveAsync(id, publish: true);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("上行文，须标注签发人姓名（党政机关公文处理工作条例第九条）");
        (await editor.SaveAsync(id, publish: true, ("Head.Signer", "测甲"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_title_on_trial_proposes_the_flag_and_the_day_of_review()
    {
        var (_, editor) = await EditorAsync();
        var id = await editor.NewAsync("测县工会考评办法（试行）", more: [("IssuedOn", "2026-03-01")]);
        var version = (await editor.VersionsAsync(id)).Single();
        (version.IsTrial, version.ReviewOn).ShouldBe((true, new DateOnly(2028, 3, 1)));

        await editor.SaveAsync(id, false, ("Head.IsTrial", "false"));
        (await editor.VersionsAsync(id)).Single().IsTrial.ShouldBeFalse("the editor decides");
        var page = await editor.Client.GetStringAsync($"{editor.Root}/admin/notices/{id}");
        page.ShouldContain("按规则应在 2028-03-01 前复查");
        await editor.SaveAsync(id, false, ("Head.TakesTrial", "true"), ("EffectiveOn", "2026-05-01"));
        version = (await editor.VersionsAsync(id)).Single();
        (version.IsTrial, version.ReviewOn).ShouldBe((true, new DateOnly(2028, 5, 1)));
        var refused = await editor.SaveAsync(id, false, ("Head.IsTrial", "true"), ("Head.ReviewOn", "2026-04-30"));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("复查日期早于施行日期");
    }

    [Fact]
    public async Task Annexes_named_in_the_text_are_proposed_and_a_file_of_that_name_is_the_annex()
    {
        var (tenant, editor) = await EditorAsync();
        const string Body = "正文第一段。\n\n附件：1. 责任分解表\n　　　2. 申报表\n\n测县总工会\n\n2099年3月1日";
        var id = await editor.NewAsync("测通知", Body);
        var page = $"/admin/notices/{id}";
        (await editor.Client.GetStringAsync($"/{tenant}{page}")).ShouldContain("责任分解表；申报表");
        await editor.SaveAsync(id, false, ("Head.TakesAnnexes", "true"));
        (await editor.VersionsAsync(id)).Single().Annexes.Select(a => (a.Title, a.IsMissing())).ShouldBe([("责任分解表", true), ("申报表", true)]);
        (await editor.Client.GetStringAsync($"/{tenant}{page}")).ShouldNotContain("还没有登记");

        await editor.SendAsync(page, "?handler=Publish", [], ("申报表.txt", Encoding.UTF8.GetBytes("表")));
        var version = (await editor.VersionsAsync(id)).Single();
        version.Annexes[1].IsMissing().ShouldBeFalse();
        version.MissingAnnexes.ShouldBe(1);
        var shown = new HtmlParser().ParseDocument(await App.Client().GetStringAsync(await editor.AddressAsync(id)));
        shown.QuerySelector(".n-files a[href*='/files/']")!.TextContent.ShouldBe("申报表");
        (await editor.Client.GetStringAsync($"/{tenant}/admin/notices/reviews?show=annexes")).ShouldContain("缺 1 个");
    }

    [Fact]
    public async Task Recipes_bring_heads_and_export_them_again()
    {
        var (tenant, editor) = await EditorAsync();
        var id = await editor.NewAsync(
            "测方案（试行）",
            "正文",
            true,
            ("Head.JointIssuers", "测县妇联"),
            ("Head.Signer", "测甲"),
            ("Head.ReviewOn", "2099-01-01"),
            ("Head.Annexes[0].Title", "清单"),
            ("Head.Annexes[0].Text", "一")
        );
        var exported = await RecipeAsync(tenant);
        var other = await fixture.NewTenantAsync("Union.Notices");
        (await HeadRecipes.RunAsync(App, other, exported)).Succeeded.ShouldBeTrue();
        (await HeadRecipes.RunAsync(App, other, exported)).IsUnchanged.ShouldBeTrue();
        var there = await HeadRecipes.OnlyVersionAsync(App, other);
        there.ToContent().ShouldBe((await editor.VersionsAsync(id)).Single().ToContent());
    }

    [Theory]
    [InlineData("Head.ReviewOn", "2026-02-31")]
    [InlineData("Head.ReleasedOn", "2000-01-01")]
    [InlineData("Head.Retention", "Forever")]
    [InlineData("Head.Annexes[0].Text", "没有名称的附件")]
    public async Task What_cannot_be_in_a_head_is_said_and_the_rest_stays(string field, string value)
    {
        var (_, editor) = await EditorAsync();
        var response = await editor.SendAsync(
            "/admin/notices/new",
            "",
            [("Title", "题"), ("Body", "写好的正文"), ("IssuedOn", "2026-01-01"), (field, value)]
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("没有保存，请先改正下面的问题");
        html.ShouldContain("写好的正文");
    }

    private Task<string> RecipeAsync(string tenant) => HeadRecipes.ExportAsync(App, tenant);

    private async Task<(string Tenant, NoticeEditor Editor)> EditorAsync()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        return (tenant, await NoticeEditor.SignInAsync(App, tenant));
    }
}
