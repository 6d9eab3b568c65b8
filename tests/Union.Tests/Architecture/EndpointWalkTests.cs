using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Host;
using Union.Core.Modules;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Architecture;

/// <summary>
/// Every endpoint is walked: each names its permission or is public on purpose; and the most powerful user of one county, trying
/// every address with an id of each kind of record of another county, gets nothing.
/// </summary>
public sealed class EndpointWalkTests(ITestOutputHelper output)
{
    // Public on purpose. A new public address is added here by hand, after thinking.
    private static readonly string[] PublicPrefixes =
    [
        "",
        "notices",
        "contents",
        "api/v1/content",
        "feed",
        "sitemap.xml",
        "sitemap",
        "robots.txt",
        "search",
        "api/v1/search",
        "api/v1/tenants",
        "login",
        "logout",
        "invite",
        "unsubscribe",
        "setup",
        "error",
        "health",
        "openapi",
        "files",
        "media",
        "admin/style",
    ];

    [Fact]
    public async Task Each_endpoint_names_its_permission_or_is_public_on_purpose()
    {
        await using var app = await UnionApp.StartAsync();
        var endpoints = Endpoints(app).ToList();
        output.WriteLine($"{endpoints.Count} endpoints walked");
        endpoints.Count.ShouldBeGreaterThan(30);
        endpoints.Where(e => !IsDecided(e)).Select(e => e.RoutePattern.RawText).ShouldBeEmpty();
        endpoints
            .Where(IsPublic)
            .Select(e => e.RoutePattern.RawText!.Trim('/'))
            .Where(a => !PublicPrefixes.Any(p => a == p || (p is not "" && a.StartsWith(p + "/", StringComparison.Ordinal))))
            .ShouldBeEmpty();
        endpoints
            .Where(e => e.Metadata.GetMetadata<FeatureGate>() is null && !e.RoutePattern.RawText!.Contains("health", StringComparison.Ordinal))
            .Select(e => e.RoutePattern.RawText)
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_endpoint_that_says_nothing_is_found()
    {
        var silent = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/x"), 0, new EndpointMetadataCollection(), "x");
        IsDecided(silent).ShouldBeFalse();
        IsDecided(
                new RouteEndpoint(
                    _ => Task.CompletedTask,
                    RoutePatternFactory.Parse("/x"),
                    0,
                    new EndpointMetadataCollection(new SignedInAttribute()),
                    "x"
                )
            )
            .ShouldBeTrue();
    }

    [Fact]
    public async Task An_anonymous_visitor_gets_no_closed_page()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("walked", "被查旗总工会", null, AllFeatures(app));
        var client = app.Client();
        var tried = 0;
        foreach (var endpoint in Endpoints(app).Where(e => !IsPublic(e) && Allows(e, "GET")))
        {
            var answer = await client.GetAsync("/walked/" + Fill(endpoint, _ => Guid.CreateVersion7().ToString()));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound);
            if (answer.StatusCode == HttpStatusCode.Redirect)
                answer.Headers.Location!.ToString().ShouldContain("/login");
            tried++;
        }
        output.WriteLine($"{tried} closed addresses tried without signing in");
        tried.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Ids_of_another_county_open_nothing()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("mine", "本旗总工会", null, AllFeatures(app));
        await app.AddTenantAsync("theirs", "邻旗总工会", null, AllFeatures(app));
        await WalkedData.FillAsync(app, "theirs");
        var ids = await app.InTenantAsync("theirs", IdsAsync);
        ids.Count.ShouldBeGreaterThan(6);
        var client = await app.SignedInAsync("mine", StockRoles.Administrator);
        var token = Forms.TokenIn(await client.GetStringAsync("/mine/me/account"));
        var (tried, opened) = (0, new List<string>());
        foreach (var endpoint in Endpoints(app).Where(e => e.RoutePattern.Parameters.Any(IsId)))
        foreach (var (kind, id) in ids)
        foreach (var method in new[] { "GET", "POST", "DELETE" }.Where(m => Allows(endpoint, m)))
        {
            tried++;
            var address = "/mine/" + Fill(endpoint, p => IsId(p) ? id.ToString() : "x");
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (method == "POST")
                request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var answer = await client.SendAsync(request);
            if (
                answer.IsSuccessStatusCode
                || answer.StatusCode == HttpStatusCode.InternalServerError
                || (answer.StatusCode == HttpStatusCode.Redirect && !answer.Headers.Location!.ToString().Contains("login", StringComparison.Ordinal))
            )
                opened.Add($"{method} {address} ({kind}) → {(int)answer.StatusCode}");
        }
        output.WriteLine($"{tried} addresses tried with ids of another county ({ids.Count} records)");
        opened.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
    }

    internal static string[] AllFeatures(UnionApp app) =>
        [
            .. app
                .Services.GetRequiredService<FeatureCatalog>()
                .Features.Where(f => !f.DefaultTenantOnly && !f.IsAlwaysEnabled && !f.EnabledByDependencyOnly)
                .Select(f => f.Id),
        ];

    private static IEnumerable<RouteEndpoint> Endpoints(UnionApp app) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is not null && e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)
            .DistinctBy(e => e.RoutePattern.RawText + string.Join(',', e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []));

    private static bool IsPublic(Endpoint e) => e.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsDecided(Endpoint e) =>
        IsPublic(e)
        || e.Metadata.GetMetadata<IAuthorizeData>() is RequirePermissionAttribute or SignedInAttribute
        || e.Metadata.GetMetadata<SetupOnlyAttribute>() is not null;

    // A page answers GET and POST; an endpoint says what it answers.
    private static bool Allows(Endpoint e, string method) =>
        e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method)
        ?? (
            method != "DELETE"
            && (method == "GET" || e.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods.Any(h => h.HttpMethod == "Post") != false)
        );

    private static bool IsId(RoutePatternParameterPart parameter) =>
        parameter.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase)
        || parameter.ParameterPolicies.Any(p => p.Content == "guid")
        || parameter.Name.Contains("slug", StringComparison.OrdinalIgnoreCase);

    private static string Fill(RouteEndpoint endpoint, Func<RoutePatternParameterPart, string> value) =>
        string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart p when p.ParameterPolicies.Any(x => x.Content is "int" or "long") => 1.ToString(
                                CultureInfo.InvariantCulture
                            ),
                            RoutePatternParameterPart p => value(p),
                            _ => "",
                        }
                    )
                )
            )
        );

    private static async Task<List<(string Kind, Guid Id)>> IdsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var ids = new List<(string, Guid)>();
        foreach (
            var type in db.Model.GetEntityTypes().Where(t => typeof(ITenantOwned).IsAssignableFrom(t.ClrType) && t.FindProperty("Id") is not null)
        )
        {
            var read =
                (Task<List<Guid>>)
                    typeof(EndpointWalkTests)
                        .GetMethod(nameof(LastIdAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                        .MakeGenericMethod(type.ClrType)
                        .Invoke(null, [db])!;
            ids.AddRange((await read).Select(id => (type.ClrType.Name, id)));
        }
        return ids;
    }

    private static Task<List<Guid>> LastIdAsync<T>(UnionDbContext db)
        where T : class => db.Set<T>().Select(e => EF.Property<Guid>(e, "Id")).OrderByDescending(id => id).Take(1).ToListAsync();
}
