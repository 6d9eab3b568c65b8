using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Documents;
using Union.Work.Documents.Numbers;

namespace Union.Tests.Work.Documents;

/// <summary>The page of the number series and issuer codes.</summary>
public sealed class NumberPagesTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Series_show_what_is_used_void_and_free()
    {
        var (tenant, root) = await CountyAsync("测号发");
        await App.MakePaperAsync(tenant, root, Guid.CreateVersion7());
        await App.MakePaperAsync(tenant, root, Guid.CreateVersion7(), r => r with { Number = "测号发〔2026〕5号" });
        var client = await App.SignedInAsync(tenant, PaperPermissions.Manage);
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync($"/{tenant}/admin/papers/numbers?year=2026"));
        page.QuerySelectorAll("tbody tr")
            .Single()
            .QuerySelectorAll("td")
            .Select(c => c.TextContent)
            .ShouldBe(["测号发", "2026", "5", "2", "0", "2—4"]);
    }

    [Fact]
    public async Task An_issuer_code_is_checked_belongs_to_one_and_can_be_closed()
    {
        var (tenant, root) = await CountyAsync("测归发");
        var client = await App.SignedInAsync(tenant, PaperPermissions.Manage);
        var page = $"/{tenant}/admin/papers/numbers";
        foreach (var (code, reason) in new[] { ("测归发", "只属于一个单位"), ("A1", "2—12 个汉字"), ("测", "2—12 个汉字") })
        {
            var answer = await client.PostFormAsync(
                page + "?handler=Add",
                new() { ["Input.OrganizationId"] = root.ToString(), ["Input.Code"] = code },
                page
            );
            (await answer.Content.ReadAsStringAsync()).ShouldContain(reason, customMessage: code);
        }
        var row = await App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<IssuerCode>().SingleAsync());
        (await client.PostFormAsync($"{page}?handler=Close&id={row.Id}&closed=true", [], page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await App.MakePaperAsync(tenant, root, Guid.CreateVersion7())).NumberText.ShouldBe("");
    }

    private async Task<(string Tenant, Guid Root)> CountyAsync(string code)
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        await App.AddCodeAsync(tenant, App.RootOf(tenant), code);
        return (tenant, App.RootOf(tenant));
    }
}
