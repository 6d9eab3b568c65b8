using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Export;
using Union.Tests.Hosting;

namespace Union.Tests.Contents;

/// <summary>A county with content types of its own, and somebody at its generated editors, as through a browser.</summary>
internal sealed partial class ContentSite(UnionApp app, string tenant, HttpClient client)
{
    public string Root => $"/{tenant}";

    public HttpClient Client => client;

    public static async Task<ContentSite> StartAsync(UnionFixture fixture, params string[] rolesOrPermissions)
    {
        var tenant = await fixture.NewTenantAsync("Union.Contents");
        await RunAsync(fixture.App, tenant, fixture.App.Services.GetRequiredService<RecipeCatalog>().Find("service-contents")!);
        return await new ContentSite(fixture.App, tenant, null!).AsAsync(rolesOrPermissions.Length > 0 ? rolesOrPermissions : ["Editor"]);
    }

    /// <summary>A county without any type of its own, with nobody at it.</summary>
    public static async Task<ContentSite> BareAsync(UnionFixture fixture) =>
        new(fixture.App, await fixture.NewTenantAsync("Union.Contents"), fixture.App.Client());

    /// <summary>The same site with another person at it.</summary>
    public async Task<ContentSite> AsAsync(params string[] rolesOrPermissions) =>
        new(app, tenant, await app.SignedInAsync(tenant, rolesOrPermissions));

    public Task<RecipeResult> RunAsync(string recipe) =>
        RunAsync(app, tenant, RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes(recipe)));

    /// <summary>Runs a recipe of one step on the site.</summary>
    public Task<RecipeResult> StepAsync(string step) => RunAsync($$"""{ "name": "t", "steps": [ {{step}} ] }""");

    public Task<string> ExportAsync(params string[] steps) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<RecipeExporter>().ExportAsync(steps, TestContext.Current.CancellationToken));

    public static string Steps(string recipe) => JsonNode.Parse(recipe)!["steps"]!.ToJsonString();

    /// <summary>Opens the form, keeps what it holds, changes these fields and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string handler, params (string Name, string Value)[] changes) =>
        await PostAsync(page + handler, await OpenAsync(page), changes);

    public async Task<Dictionary<string, string>> OpenAsync(string page)
    {
        var document = new HtmlParser().ParseDocument(await client.GetStringAsync(Root + page));
        var fields = new Dictionary<string, string>();
        foreach (
            var element in document
                .QuerySelector("form[enctype]")!
                .QuerySelectorAll("input[name]:not([type=file]):not([type=checkbox]):not([type=radio]), textarea[name], select[name]")
        )
            fields[element.GetAttribute("name")!] = element switch
            {
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
                _ => element.GetAttribute("value") ?? "",
            };
        return fields;
    }

    public Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> fields, params (string Name, string Value)[] changes)
    {
        var all = new Dictionary<string, string>(fields);
        foreach (var (name, value) in changes)
            all[name] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in all)
            content.Add(new StringContent(value), name);
        return client.PostAsync(Root + address, content);
    }

    /// <summary>Makes an item through the form; returns its id.</summary>
    public async Task<Guid> NewAsync(string type, bool publish, params (string Name, string Value)[] fields)
    {
        var response = await SendAsync($"/admin/contents/items/new/{type}", publish ? "?handler=Publish" : "", fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return Guid.Parse(IdInAddress().Match(response.Headers.Location!.ToString()).Value);
    }

    public Task<HttpResponseMessage> PostJsonAsync(string address, string json) =>
        client.PostAsync(Root + address, new StringContent(json, Encoding.UTF8, "application/json"));

    private static Task<RecipeResult> RunAsync(UnionApp app, string tenant, RecipeDescriptor recipe) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<RecipeExecutor>().ExecuteAsync(recipe, new(), TestContext.Current.CancellationToken));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex IdInAddress();
}
