using System.Net;
using System.Text.Json;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

public sealed class ApiTests
{
    [Fact]
    public async Task Get_Tenants_ListsTheSiteAndThoseBelow()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("ordos", "测试市总工会");
        await app.AddTenantAsync("hanggin", "测试旗总工会", "ordos");
        using var json = JsonDocument.Parse(await app.Client().GetStringAsync("/ordos/api/v1/tenants"));
        json.RootElement.EnumerateArray().Select(t => t.GetProperty("name").GetString()).ShouldBe(["ordos", "hanggin"]);
        json.RootElement[1].GetProperty("url").GetString().ShouldBe("http://localhost/hanggin/");
        var missing = await app.Client().GetAsync("/hanggin/api/v1/tenants/ordos");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await missing.Content.ReadAsStringAsync()).ShouldContain("没有这个站点");
        var nowhere = await app.Client().GetAsync("/api/v1/nowhere");
        (nowhere.StatusCode, nowhere.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"));
    }

    [Fact]
    public async Task Get_Description_IsPublicAndHoldsOnlyTheInterface()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        using var json = JsonDocument.Parse(await app.Client().GetStringAsync("/openapi/v1.json"));
        var paths = json.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        paths.ShouldContain("/api/v1/tenants");
        paths.ShouldAllBe(p => p.StartsWith("/api/v1/"));
    }
}
