using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Features;
using Union.Core.Tenants;

namespace Union.Tests.Hosting;

/// <summary>
/// The whole platform in process on a fresh database: <c>await using var app = await UnionApp.StartAsync();</c>. Without a recipe
/// it starts empty; <see cref="SetUpAsync"/> makes the root tenant, <see cref="AddTenantAsync"/> a county.
/// </summary>
public sealed class UnionApp : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _keepFolder;
    private readonly TestDatabase _database;
    private readonly WebApplicationFactory<Program> _factory;

    private UnionApp(string folder, bool keepFolder, TestDatabase database, WebApplicationFactory<Program> factory) =>
        (_folder, _keepFolder, _database, _factory) = (folder, keepFolder, database, factory);

    public string AppData => _folder;

    public IServiceProvider Services => _factory.Services;

    public TenantRegistry Tenants => Services.GetRequiredService<TenantRegistry>();

    /// <param name="settings">Configuration on top, such as <c>["AutoSetup:Recipe"] = "demo"</c>.</param>
    /// <param name="services">Replaces services, such as the clock.</param>
    /// <param name="appData">A folder to start on instead of a fresh one; it is kept (SQLite only).</param>
    public static async Task<UnionApp> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null, string? appData = null)
    {
        var folder = appData ?? Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(folder);
        var database = await TestDatabase.CreateAsync(folder);
        var all = new Dictionary<string, string?>(settings ?? [])
        {
            ["AppData"] = folder,
            ["Database:Provider"] = database.Provider,
            ["ConnectionStrings:Default"] = database.ConnectionString,
        };
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            foreach (var (key, value) in all)
                web.UseSetting(key, value);
            web.UseSetting("Logging:LogLevel:Default", "Warning");
            if (services is not null)
                web.ConfigureTestServices(services);
        });
        _ = factory.Server;
        return new UnionApp(folder, appData is not null, database, factory);
    }

    /// <summary>A client that keeps cookies and does not follow redirects.</summary>
    public HttpClient Client(bool followRedirects = false) => _factory.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = followRedirects,
        HandleCookies = true,
        BaseAddress = new Uri("http://localhost"),
    });

    /// <summary>Makes the root tenant without a recipe.</summary>
    public Task<Guid> SetUpAsync() => CreateAsync(new NewTenant(Tenant.DefaultName, "测试自治区总工会"));

    /// <summary>Makes a county below the root (or below <paramref name="parent"/>) with these features on.</summary>
    public async Task<Guid> AddTenantAsync(string name, string displayName, string? parent = null, params string[] features)
    {
        var id = await CreateAsync(new NewTenant(name, displayName) { Prefix = name, ParentName = parent });
        await InTenantAsync(name, async s =>
        {
            var manager = s.GetRequiredService<FeatureManager>();
            await manager.ApplyAsync(await manager.PlanAsync(features, [], default), null, default);
        });
        return id;
    }

    /// <summary>Runs work in a scope of the tenant.</summary>
    public Task InTenantAsync(string name, Func<IServiceProvider, Task> work) =>
        Services.GetRequiredService<TenantScopes>().UsingAsync(Tenants.Find(name)!.Id, work);

    public Task<T> InTenantAsync<T>(string name, Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<TenantScopes>().UsingAsync(Tenants.Find(name)!.Id, work);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _database.DropAsync();
        if (!_keepFolder)
            Directory.Delete(_folder, true);
    }

    private async Task<Guid> CreateAsync(NewTenant wanted)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TenantCreation>().CreateAsync(wanted, default);
    }
}
