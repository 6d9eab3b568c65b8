using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Tree;
using Union.Tests.Files;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Documents;

namespace Union.Tests.Work.Documents;

/// <summary>The pages of papers through HTTP, without script.</summary>
public sealed class PaperPagesTests : IAsyncLifetime
{
    private UnionApp _app = null!;
    private int _tenants;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddScoped<IPaperSource, TestPapers>());
        await _app.SetUpAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_paper_is_previewed_completed_numbered_downloaded_and_signed()
    {
        var (tenant, root) = await CountyAsync("测页发");
        var subject = await TestPapers.AddAsync(_app, tenant, root);
        var client = await _app.SignedInAsync(tenant, TestPapers.Permission);
        (await client.GetStringAsync($"/{tenant}/admin/papers/subjects/{subject}")).ShouldContain("本步骤需要");

        var make = $"/{tenant}/admin/papers/make?subject={subject}&template=founding.request";
        var preview = new HtmlParser().ParseDocument(await client.GetStringAsync(make));
        preview.Body!.TextContent.ShouldContain("还缺：");
        preview.Body.TextContent.ShouldContain("建会方式");
        preview.QuerySelector("input[name='Input.Values[founding.way]']").ShouldNotBeNull();
        preview.QuerySelector("input[name='Input.Values[preparation]']").ShouldBeNull("lists are kept at the record");

        var made = await client.PostFormAsync(
            make + "&handler=Issue",
            new() { ["Input.On"] = "2026-03-01", ["Input.Values[founding.way]"] = "单建" },
            make
        );
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());
        var paper = (await _app.PapersAsync(tenant)).ShouldHaveSingleItem();
        paper.NumberText.ShouldBe("测页发〔2026〕1号");
        paper.Missing.ShouldNotContain("建会方式");
        paper.SubjectTitle.ShouldBe("测试建筑有限公司工会建会");

        var page = await client.GetStringAsync(made.Headers.Location!.ToString());
        page.ShouldContain("测页发〔2026〕1号");
        var file = new HtmlParser().ParseDocument(page).QuerySelector("a[href*='/admin/papers/files/']")!.GetAttribute("href")!;
        var document = await client.GetByteArrayAsync(file);
        (await Docx.TextAsync(document)).ShouldContain("单建");

        (
            await client.PostFileAsync(
                $"/{tenant}/admin/papers/{paper.Id}?handler=Scan",
                "Scans",
                ("盖章.pdf", SampleFiles.Pdf("章")),
                $"/{tenant}/admin/papers/{paper.Id}"
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.PapersAsync(tenant)).Single().State.ShouldBe(PaperState.Signed);
    }

    [Fact]
    public async Task A_bad_number_shows_the_reason_and_keeps_what_was_typed()
    {
        var (tenant, root) = await CountyAsync("测错发");
        var subject = await TestPapers.AddAsync(_app, tenant, root);
        var client = await _app.SignedInAsync(tenant, TestPapers.Permission);
        var make = $"/{tenant}/admin/papers/make?subject={subject}&template=founding.request";
        var answer = await client.PostFormAsync(
            make + "&handler=Issue",
            new() { ["Input.Number"] = "测错发2026[5]号", ["Input.Values[founding.way]"] = "联建" },
            make
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        page.QuerySelector(".u-errors, [role=alert]")!.TextContent.ShouldNotBeEmpty();
        page.QuerySelector("input[name='Input.Values[founding.way]']")!.GetAttribute("value").ShouldBe("联建");
        page.QuerySelector("input[name='Input.Number']")!.GetAttribute("value").ShouldBe("测错发2026[5]号");
        (await _app.PapersAsync(tenant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_is_entered_on_the_page_of_the_record()
    {
        var (tenant, root) = await CountyAsync(null);
        var subject = await TestPapers.AddAsync(_app, tenant, root);
        var client = await _app.SignedInAsync(tenant, TestPapers.Permission);
        var page = $"/{tenant}/admin/papers/subjects/{subject}?receive=founding.reply";
        var bad = await client.PostFormAsync(page + "&handler=Receive", Reply("测市工发2026 12"), page);
        bad.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bad.Content.ReadAsStringAsync()).ShouldContain("测市工发2026 12");
        (await client.PostFormAsync(page + "&handler=Receive", Reply("测市工发(2026)12号"), page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reply = (await _app.PapersAsync(tenant)).Single();
        (reply.NumberText, reply.Title).ShouldBe(("测市工发〔2026〕12号", "关于同意成立测试建筑有限公司工会筹备组的批复"));
    }

    [Fact]
    public async Task A_unit_reads_its_superiors_reply_and_cannot_make_or_void_it()
    {
        var (tenant, root) = await CountyAsync("测县发");
        var union = await _app.AddOrganizationAsync(tenant, "测试建筑有限公司工会", OrganizationType.SingleUnion);
        var subject = await TestPapers.AddAsync(_app, tenant, union, superior: root);
        var county = await _app.SignedInAsync(tenant, TestPapers.Permission);
        var own = await _app.SignedInAtAsync(tenant, union, TestPapers.Permission);
        var make = $"/{tenant}/admin/papers/make?subject={subject}&template=founding.reply";
        (await own.GetAsync(make)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await county.PostFormAsync(make + "&handler=Issue", [], make)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reply = (await _app.PapersAsync(tenant)).Single();
        reply.OrganizationId.ShouldBe(root);
        (await own.GetAsync($"/{tenant}/admin/papers/{reply.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = await own.GetStringAsync($"/{tenant}/me/account");
        (await own.PostAsync($"/{tenant}/admin/papers/{reply.Id}?handler=Void", Fields(token, ("Reason", "不要了")))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Papers_of_another_subtree_are_not_found_by_any_address()
    {
        var (tenant, _) = await CountyAsync(null);
        var mine = await _app.AddOrganizationAsync(tenant, "锡测镇工会", OrganizationType.TownshipUnion);
        var theirs = await _app.AddOrganizationAsync(tenant, "邻测镇工会", OrganizationType.TownshipUnion);
        await _app.AddCodeAsync(tenant, mine, "测锡发");
        await _app.AddCodeAsync(tenant, theirs, "测邻发");
        var subject = await TestPapers.AddAsync(_app, tenant, theirs);
        var paper = await _app.MakePaperAsync(tenant, theirs, subject);
        var own = await _app.MakePaperAsync(tenant, mine, Guid.CreateVersion7());
        var file = await _app.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<PaperFile>().SingleAsync(f => f.PaperId == paper.Id)
        );
        var client = await _app.SignedInAtAsync(tenant, mine, PaperPermissions.Manage);
        foreach (
            var address in new[]
            {
                $"papers/{paper.Id}",
                $"papers/files/{file.Id}/x.docx",
                $"papers/subjects/{subject}",
                $"papers/make?subject={subject}&template=founding.request",
            }
        )
            (await client.GetAsync($"/{tenant}/admin/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        var token = await client.GetStringAsync($"/{tenant}/me/account");
        foreach (
            var address in new[]
            {
                $"papers/{paper.Id}?handler=Void",
                $"papers/{paper.Id}?handler=Scan",
                $"papers/subjects/{subject}?handler=Receive&receive=founding.reply",
                $"papers/make?handler=Issue&subject={subject}&template=founding.request",
            }
        )
            (await client.PostAsync($"/{tenant}/admin/{address}", Fields(token, ("Reason", "x")))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                address
            );
        var list = await client.GetStringAsync($"/{tenant}/admin/papers");
        list.ShouldContain(own.NumberText);
        list.ShouldNotContain(paper.NumberText);
        (await client.GetStringAsync($"/{tenant}/admin/papers?organization={theirs}")).ShouldNotContain(paper.NumberText);
        (await client.GetStringAsync($"/{tenant}/admin/papers?handler=Export&format=csv")).ShouldNotContain(paper.NumberText);
        var numbers = await client.GetStringAsync($"/{tenant}/admin/papers/numbers?year=2026");
        numbers.ShouldContain("测锡发");
        numbers.ShouldNotContain("测邻发");
        (
            await client.PostAsync(
                $"/{tenant}/admin/papers/numbers?handler=Add",
                Fields(token, ("Input.OrganizationId", theirs.ToString()), ("Input.Code", "测抢发"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_register_filters_pages_and_exports()
    {
        var (tenant, root) = await CountyAsync("测册发");
        for (var i = 0; i < 25; i++)
            await _app.MakePaperAsync(
                tenant,
                root,
                Guid.CreateVersion7(),
                r => r with { On = new DateOnly(2026, 1, 1).AddDays(i), SubjectTitle = $"事由{i}号" }
            );
        var client = await _app.SignedInAsync(tenant, PaperPermissions.View);
        var first = new HtmlParser().ParseDocument(await client.GetStringAsync($"/{tenant}/admin/papers"));
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(20);
        var second = new HtmlParser().ParseDocument(await client.GetStringAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!));
        second.QuerySelectorAll("tbody tr").Length.ShouldBe(5);
        foreach (
            var (query, count) in new[]
            {
                ("q=事由7号", 1),
                ("year=2025", 0),
                ("kind=founding.request", 20),
                ("kind=founding.reply", 0),
                ("direction=Upward&state=Issued", 20),
                ("issuer=测册发", 20),
                ("issuer=没有的机关", 0),
                ("under=没有的工会", 0),
            }
        )
            new HtmlParser()
                .ParseDocument(await client.GetStringAsync($"/{tenant}/admin/papers?{query}"))
                .QuerySelectorAll("tbody tr")
                .Length.ShouldBe(count, query);
        var csv = await client.GetStringAsync($"/{tenant}/admin/papers?handler=Export&format=csv&q=事由7号");
        csv.Trim().Split('\n').Length.ShouldBe(2);
        csv.ShouldContain("测册发〔2026〕8号");
        (await client.GetAsync($"/{tenant}/admin/papers?handler=Export&format=xlsx")).Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(
            "公文登记簿.xlsx"
        );
    }

    [Fact]
    public async Task The_page_of_an_organization_shows_its_last_papers()
    {
        var (tenant, root) = await CountyAsync("测卡发");
        var paper = await _app.MakePaperAsync(tenant, root, Guid.CreateVersion7());
        var client = await _app.SignedInAsync(tenant, "ViewOrganizations", PaperPermissions.View);
        (await client.GetStringAsync($"/{tenant}/admin/organizations/{root}")).ShouldContain(paper.NumberText);
        var other = await _app.SignedInAsync(tenant, "ViewOrganizations");
        (await other.GetStringAsync($"/{tenant}/admin/organizations/{root}")).ShouldNotContain(paper.NumberText);
    }

    [Fact]
    public async Task A_union_makes_its_papers_of_registration_seal_and_account()
    {
        var (tenant, _) = await CountyAsync(null);
        var union = await _app.AddOrganizationAsync(tenant, "测试建筑有限公司工会", OrganizationType.SingleUnion, with: o => o.Address = "测试路9号");
        var client = await _app.SignedInAsync(tenant, "ManageLegalPersons");
        (await client.GetStringAsync($"/{tenant}/admin/organizations/{union}")).ShouldContain($"/admin/papers/subjects/{union}");
        foreach (var code in new[] { "legal.application", "legal.change", "seal.request", "account.opening" })
        {
            var make = $"/{tenant}/admin/papers/make?subject={union}&template={code}";
            var values = new Dictionary<string, string> { ["Input.Values[seal.diameter]"] = "4.2" };
            (await client.PostFormAsync(make + "&handler=Issue", values, make)).StatusCode.ShouldBe(HttpStatusCode.Redirect, code);
        }
        var papers = await _app.PapersAsync(tenant);
        papers.Select(p => p.TemplateCode).ShouldBe(["legal.application", "legal.change", "seal.request", "account.opening"], ignoreOrder: true);
        papers.ShouldAllBe(p => p.NumberText == "" && p.State == PaperState.Issued);
        papers.Single(p => p.TemplateCode == "seal.request").Missing.ShouldNotContain("直径");
    }

    private static Dictionary<string, string> Reply(string number) =>
        new()
        {
            ["Input.Number"] = number,
            ["Input.On"] = "2026-03-01",
            ["Input.Issuer"] = "测试市总工会",
        };

    private static FormUrlEncodedContent Fields(string page, params (string Name, string Value)[] fields) =>
        new([.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)), new("__RequestVerificationToken", Forms.TokenIn(page))]);

    private async Task<(string Tenant, Guid Root)> CountyAsync(string? code)
    {
        var tenant = $"p{++_tenants}x";
        await _app.AddTenantAsync(tenant, $"测试{tenant}旗总工会", null, "Union.Organizations");
        if (code is not null)
            await _app.AddCodeAsync(tenant, _app.RootOf(tenant), code);
        return (tenant, _app.RootOf(tenant));
    }
}
