using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Features;
using Union.Core.Host;
using Union.Core.Tenants;

namespace Union.Benchmarks;

/// <summary>Memory and first-request time with a thousand tenants, each asked once.</summary>
internal static class ManyTenants
{
    private const int Count = 1000;

    public static async Task RunAsync()
    {
        using var data = new TemporaryFolder();
        await CreateAsync(data.Path);
        await using var host = await HostProcess.PlatformAsync(data.Path, "");
        var idle = host.ResidentMegabytes;
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        // The very first request compiles the page; what a tenant costs shows from the second tenant on.
        await client.GetStringAsync(new Uri("/", UriKind.Relative));
        var times = new List<double>(Count);
        for (var i = 0; i < Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetStringAsync(new Uri($"/county-{i}/", UriKind.Relative));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Console.WriteLine($"{Count} tenants: {idle} MB at rest, {host.ResidentMegabytes} MB after each was asked once (aim: under 400 MB)");
        Console.WriteLine(
            $"first request of a tenant: median {Load.Median(times):0.0} ms, p95 {Load.Percentile(times, 0.95):0.0} ms (aim: under 20 ms)"
        );
    }

    private static async Task CreateAsync(string appData)
    {
        var builder = WebApplication.CreateBuilder(["--AppData", appData, "--Logging:LogLevel:Default", "Warning"]);
        builder.AddUnion();
        await using var app = builder.Build();
        await app.Services.GetRequiredService<HostPreparation>().PrepareDatabaseAsync(default);
        var scopes = app.Services.GetRequiredService<TenantScopes>();
        await CreateAsync(app.Services, new NewTenant(Tenant.DefaultName, "测试自治区总工会"));
        for (var i = 0; i < Count; i++)
        {
            var id = await CreateAsync(app.Services, new NewTenant($"county-{i}", $"测试第{i}旗总工会") { Prefix = $"county-{i}" });
            await scopes.UsingAsync(
                id,
                async s =>
                {
                    var features = s.GetRequiredService<FeatureManager>();
                    await features.ApplyAsync(await features.PlanAsync(["Union.Notices", "Union.Search"], [], default), null, default);
                }
            );
        }
    }

    private static async Task<Guid> CreateAsync(IServiceProvider services, NewTenant wanted)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TenantCreation>().CreateAsync(wanted, default);
    }
}
