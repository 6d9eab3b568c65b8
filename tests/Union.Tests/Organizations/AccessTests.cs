using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Host;
using Union.Core.Modules;
using Union.Core.Organizations;
using Union.Core.Permissions;
using Union.Organizations.Tree;
using Union.Tests.Architecture;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>
/// Township staff see their subtree and nothing else: every address of the module that takes an id is tried, by GET and by each POST
/// handler, with the ids of the neighbouring township, of its records and of the county above. New pages are walked by themselves.
/// </summary>
public sealed class AccessTests(ITestOutputHelper output)
{
    private const string Module = "Union.Organizations";

    [Fact]
    public async Task Township_staff_find_nothing_of_others_by_any_address()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("walked", "测试旗总工会", null, EndpointWalkTests.AllFeatures(app));
        var mine = await TownAsync(app, "本镇");
        var theirs = await TownAsync(app, "邻镇");
        var client = await app.SignedInAtAsync("walked", mine, "ManageOrganizations");
        var token = Forms.TokenIn(await client.GetStringAsync("/walked/me/account"));
        var ids = await app.InTenantAsync("walked", s => IdsAsync(s, mine));
        ids.ShouldContain(i => i.Id == theirs);
        var (tried, opened) = (0, new List<string>());
        foreach (var (endpoint, method, handler) in Calls(app))
        foreach (var (kind, id) in ids)
        {
            tried++;
            var address = $"/walked/{Fill(endpoint, id)}{(handler is null ? "" : "?handler=" + handler)}";
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (method == "POST")
                request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.NotFound)
                opened.Add($"{method} {address} ({kind}) → {(int)answer.StatusCode}");
        }
        output.WriteLine($"{tried} calls with {ids.Count} ids of others");
        opened.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(200);
        // The walk can fail: the same address with the own id is there.
        (await client.GetAsync($"/walked/admin/organizations/{mine}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Lists_searches_and_exports_show_the_own_subtree_only()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("walked", "测试旗总工会", null, Module);
        var mine = await TownAsync(app, "本镇");
        var theirs = await TownAsync(app, "邻镇");
        var client = await app.SignedInAtAsync("walked", mine, "ManageOrganizations");
        foreach (
            var address in new[]
            {
                "organizations",
                "organizations?q=邻镇",
                "organizations?handler=Export&format=csv",
                "organizations/tree",
                "organizations/tree?q=邻镇",
                $"organizations/tree?open={mine}",
                "organizations/tree?on=2023-01-01",
                "organizations/map",
                "organizations/industries",
                "units",
                "units?q=邻镇",
                "units?handler=Export&format=csv",
                "units/new?Find=邻镇",
                "reorganizations",
            }
        )
        {
            var answer = await client.GetStringAsync($"/walked/admin/{address}");
            answer
                .Replace($"value=\"邻镇\"", "", StringComparison.Ordinal)
                .Replace("关键词：邻镇", "", StringComparison.Ordinal)
                .ShouldNotContain("邻镇工会");
            answer.ShouldNotContain("邻镇厂");
        }
        foreach (
            var address in new[]
            {
                $"organizations?within={theirs}",
                $"organizations/tree?open={theirs}",
                $"organizations/map?at={theirs}",
                $"units?within={theirs}",
                $"units?union={theirs}",
                $"units/new?keeper={theirs}",
            }
        )
            (await client.GetAsync($"/walked/admin/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await client.GetStringAsync("/walked/api/v1/organizations")).ShouldNotContain(theirs.ToString());
        (await client.GetAsync($"/walked/api/v1/organizations?within={theirs}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_only_look_cannot_change()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("walked", "测试旗总工会", null, Module);
        var town = await TownAsync(app, "本镇");
        var client = await app.SignedInAtAsync("walked", town, "ViewOrganizations");
        var token = Forms.TokenIn(await client.GetStringAsync("/walked/me/account"));
        (await client.GetAsync($"/walked/admin/organizations/{town}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var page in new[] { "edit", "counts", "funds", "new", "reorganize", "reorganize?handler=Confirm" })
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var answer = await client.PostAsync($"/walked/admin/organizations/{town}/{page}", form);
            (
                answer.StatusCode is HttpStatusCode.Forbidden
                || answer.Headers.Location?.ToString().Contains("login", StringComparison.Ordinal) == true
            ).ShouldBeTrue($"{page} → {(int)answer.StatusCode}");
        }
    }

    private static async Task<Guid> TownAsync(UnionApp app, string name)
    {
        var town = await app.AddOrganizationAsync("walked", name + "工会", OrganizationType.TownshipUnion);
        var union = await app.AddOrganizationAsync("walked", name + "厂工会", OrganizationType.SingleUnion, town);
        await app.AddUnitAsync("walked", name + "厂", union);
        await WalkedOrganizations.FillAsync(app, "walked", town, union);
        return town;
    }

    private static IEnumerable<(RouteEndpoint Endpoint, string Method, string? Handler)> Calls(UnionApp app)
    {
        foreach (
            var endpoint in app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.RoutePattern.RawText is not null && e.RoutePattern.Parameters.Any(IsId) && IsOurs(e))
                .DistinctBy(e => e.RoutePattern.RawText + string.Join(',', e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))
        )
            if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
                foreach (var handler in page.HandlerMethods)
                    yield return (endpoint, handler.HttpMethod.ToUpperInvariant(), handler.Name);
            else
                foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    yield return (endpoint, method, null);
    }

    private static bool IsOurs(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<FeatureGate>()?.FeatureIds.Contains(Module) == true
        || endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo.Assembly == typeof(Organization).Assembly;

    private static bool IsId(RoutePatternParameterPart parameter) =>
        parameter.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase) || parameter.ParameterPolicies.Any(p => p.Content == "guid");

    private static string Fill(RouteEndpoint endpoint, Guid id) =>
        string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart p when IsId(p) => id.ToString(),
                            RoutePatternParameterPart p when p.ParameterPolicies.Any(x => x.Content is "int" or "long") => 1.ToString(
                                CultureInfo.InvariantCulture
                            ),
                            _ => "x",
                        }
                    )
                )
            )
        );

    // Every record that belongs to an organization outside the subtree, whatever its kind; a unit and its coverage are covered by that too.
    private static async Task<List<(string Kind, Guid Id)>> IdsAsync(IServiceProvider services, Guid mine)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var path = (await services.GetRequiredService<IOrganizationTree>().PathOfAsync(mine))!;
        var inside = await db.Set<Organization>().Within(o => o.Path, path).Select(o => o.Id).ToListAsync();
        var ids = new List<(string, Guid)>();
        foreach (
            var type in db
                .Model.GetEntityTypes()
                .Where(t =>
                    t.ClrType.Assembly == typeof(Organization).Assembly
                    && typeof(IOrganizationOwned).IsAssignableFrom(t.ClrType)
                    && t.FindProperty("Id") is not null
                )
        )
        {
            var read =
                (Task<List<Guid>>)
                    typeof(AccessTests)
                        .GetMethod(nameof(OutsideAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                        .MakeGenericMethod(type.ClrType)
                        .Invoke(null, [db, inside])!;
            ids.AddRange((await read).Select(id => (type.ClrType.Name, id)));
        }
        return ids;
    }

    private static async Task<List<Guid>> OutsideAsync<T>(UnionDbContext db, List<Guid> inside)
        where T : class, IOrganizationOwned =>
        [
            .. (await db.Set<T>().ToListAsync())
                .Where(r => !inside.Contains(r.OrganizationId))
                .Take(6)
                .Select(r => (Guid)db.Entry(r).Property("Id").CurrentValue!),
        ];
}
