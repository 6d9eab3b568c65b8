using System.Net;
using DocumentFormat.OpenXml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Files;
using Union.Tests.Files;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Documents;
using Union.Work.Procedures;

namespace Union.Tests.Work.Documents;

/// <summary>A site's own templates: uploaded, refused with the reason, used, restored.</summary>
public sealed class TemplatePagesTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Code = "founding.request";

    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_downloaded_template_changed_and_uploaded_is_used_and_the_built_in_one_restored()
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        var client = await App.SignedInAsync(tenant, PaperPermissions.Manage);
        var page = $"/{tenant}/admin/papers/templates/{Code}";
        var built = await client.GetByteArrayAsync(page + "/file");
        (await Docx.TextAsync(built)).ShouldContain("{{unit.name}}");

        (await UploadAsync(client, page, "本站.docx", Docx.Of(Docx.Line("本站的版式：", "{{unit", ".name}}")))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await TextOfNewAsync(tenant)).ShouldBe("本站的版式：测试公司");
        (await UploadAsync(client, page, "再改.docx", Docx.Of(Docx.Line("第二版：{{unit.name}}")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TextOfNewAsync(tenant)).ShouldBe("第二版：测试公司");

        (await client.PostFormAsync(page + "?handler=Restore&version=1", [], page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TextOfNewAsync(tenant)).ShouldBe("本站的版式：测试公司");
        (await client.PostFormAsync(page + "?handler=Restore&version=0", [], page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TextOfNewAsync(tenant)).ShouldContain("妥否，请批示");
        var versions = await App.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<TemplateVersion>().OrderBy(v => v.Number).ToListAsync()
        );
        versions.Select(v => v.Number).ShouldBe([1, 2, 3, 4]);
        foreach (var check in App.Services.GetServices<Union.Core.Host.IIntegrityCheck>().Where(c => c.Title == "上传的文件"))
            (await check.CheckAsync(default)).ShouldBeEmpty();
        (await Docx.TextAsync(await client.GetByteArrayAsync(page + "/file?version=2"))).ShouldBe("第二版：{{unit.name}}");
        (await client.GetAsync(page + "/file?version=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Docx.TextAsync(await client.GetByteArrayAsync(page + "/file?sample=true"))).ShouldContain("（用人单位名称）");
    }

    public static TheoryData<string[], string> Faulty =>
        new()
        {
            { ["致{{unit.nmae}}"], "不认识字段“unit.nmae”" },
            { ["致{{name}}"], "不认识字段“name”" },
            { ["{{#preparation}}{{name}}"], "没有对应的 {{/preparation}}" },
            { ["{{name}}{{/preparation}}"], "前面没有" },
            { ["{{#preparation}}{{#units}}{{/preparation}}{{/units}}"], "一层套一层" },
            { ["{{preparation}}"], "是列表" },
            { ["致{{unit.name}"], "没有写对" },
            { ["致{{单位}}"], "没有写对" },
        };

    [Theory, MemberData(nameof(Faulty))]
    public async Task A_faulty_template_is_refused_with_the_reason_and_the_old_one_stays(string[] lines, string reason)
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        var client = await App.SignedInAsync(tenant, PaperPermissions.Manage);
        var page = $"/{tenant}/admin/papers/templates/{Code}";
        var answer = await UploadAsync(client, page, "错.docx", Docx.Of([.. lines.Select(l => (OpenXmlElement)Docx.Line(l))]));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(reason);
        (await TextOfNewAsync(tenant)).ShouldContain("妥否，请批示");
    }

    [Fact]
    public async Task What_is_no_word_file_is_refused()
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        var client = await App.SignedInAsync(tenant, PaperPermissions.Manage);
        var page = $"/{tenant}/admin/papers/templates/{Code}";
        foreach (var content in new[] { SampleFiles.Pdf("不是"), "文字"u8.ToArray(), [], SampleFiles.Bomb("word/document.xml", 400) })
        {
            var answer = await UploadAsync(client, page, "假.docx", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("没有采用这个文件");
        }
    }

    [Fact]
    public async Task Who_only_reads_papers_changes_no_template()
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        var client = await App.SignedInAsync(tenant, PaperPermissions.Edit);
        var page = $"/{tenant}/admin/papers/templates/{Code}";
        (await client.GetStringAsync(page)).ShouldNotContain("handler=Upload");
        (await UploadAsync(client, page, "x.docx", Docx.Of(Docx.Line("x")), $"/{tenant}/me/account")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Only_papers_in_force_are_evidence()
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        var subject = Guid.CreateVersion7();
        (await PresentAsync(tenant, subject)).ShouldBeEmpty();
        await MakeAsync(tenant, subject, isDraft: true);
        (await PresentAsync(tenant, subject)).ShouldBeEmpty();
        var paper = await MakeAsync(tenant, subject, isDraft: false);
        (await PresentAsync(tenant, subject)).ShouldBe([Code]);
        await WithAsync(tenant, paper.Id, (papers, p) => papers.AttachScanAsync(p, new(new MemoryStream(SampleFiles.Pdf("章")), "章.pdf"), default));
        (await PresentAsync(tenant, subject)).ShouldBe([Code, Code + ":signed"], ignoreOrder: true);
        await WithAsync(tenant, paper.Id, (papers, p) => papers.VoidAsync(p, "有误", default));
        (await PresentAsync(tenant, subject)).ShouldBeEmpty();
        var reply = new PaperRequest("founding.reply", App.RootOf(tenant), subject, new PaperData());
        await App.InTenantAsync(tenant, s => s.GetRequiredService<Papers>().MakeAsync(reply, default));
        (await PresentAsync(tenant, subject)).ShouldBeEmpty("a reply without number");
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, string page, string name, byte[] content, string? tokenFrom = null) =>
        client.PostFileAsync(page + "?handler=Upload", "File", (name, content), tokenFrom ?? page, ("Note", "改了版式"));

    private Task<Paper> MakeAsync(string tenant, Guid subject, bool isDraft) =>
        App.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<Papers>()
                    .MakeAsync(new(Code, App.RootOf(tenant), subject, new PaperData().Set("unit.name", "测试公司")) { IsDraft = isDraft }, default)
        );

    private async Task<string> TextOfNewAsync(string tenant)
    {
        var paper = await MakeAsync(tenant, Guid.CreateVersion7(), isDraft: false);
        var file = await App.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<PaperFile>().SingleAsync(f => f.PaperId == paper.Id)
        );
        return await Docx.TextAsync(await File.ReadAllBytesAsync(App.Services.GetRequiredService<FileStore>().Place(file.TenantId, file.Sha256)));
    }

    private Task WithAsync(string tenant, Guid id, Func<Papers, Paper, Task> work) =>
        App.InTenantAsync(
            tenant,
            async s =>
                await work(s.GetRequiredService<Papers>(), await s.GetRequiredService<UnionDbContext>().Set<Paper>().SingleAsync(p => p.Id == id))
        );

    private Task<List<string>> PresentAsync(string tenant, Guid subject) =>
        App.InTenantAsync(
            tenant,
            async s =>
            {
                var present = new List<string>();
                foreach (var evidence in s.GetServices<IEvidence>())
                    present.AddRange(await evidence.PresentAsync(subject, default));
                return present;
            }
        );
}
