using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Host;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Users.Accounts;

namespace Union.Tests.Hosting;

/// <summary>
/// The whole platform in process on a fresh database: <c>await using var app = await UnionApp.StartAsync();</c>. Without a recipe
/// it starts empty; <see cref="SetUpAsync"/> makes the root tenant, <see cref="AddTenantAsync"/> a county.
/// </summary>
public sealed class UnionApp : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplateAsync);
    private static int _users;
    private readonly string _folder;
    private readonly bool _keepFolder;
    private readonly TestDatabase _database;
    private readonly WebApplicationFactory<Program> _factory;

    private UnionApp(string folder, bool keepFolder, TestDatabase database, WebApplicationFactory<Program> factory) =>
        (_folder, _keepFolder, _database, _factory) = (folder, keepFolder, database, factory);

    public string AppData => _folder;

    /// <summary>Settings of this installation, for starting another process on it.</summary>
    public IReadOnlyDictionary<string, string?> Configuration { get; private init; } = new Dictionary<string, string?>();

    public IServiceProvider Services => _factory.Services;

    public TenantRegistry Tenants => Services.GetRequiredService<TenantRegistry>();

    /// <param name="settings">Configuration on top, such as <c>["AutoSetup:Recipe"] = "demo"</c>.</param>
    /// <param name="services">Replaces services, such as the clock.</param>
    /// <param name="appData">A folder to start on instead of a fresh one; folder and database are kept.</param>
    public static async Task<UnionApp> StartAsync(
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null,
        string? appData = null
    )
    {
        var folder = appData is null ? NewFolder() : Directory.CreateDirectory(appData).FullName;
        var database = await TestDatabase.CreateAsync(folder, await Template.Value);
        return await StartAsync(settings ?? [], services, folder, appData is not null, database);
    }

    private static async Task<UnionApp> StartAsync(
        Dictionary<string, string?> settings,
        Action<IServiceCollection>? services,
        string folder,
        bool keepFolder,
        TestDatabase database
    )
    {
        var all = new Dictionary<string, string?>(settings)
        {
            ["AppData"] = folder,
            ["Database:Provider"] = database.Provider,
            ["ConnectionStrings:Default"] = database.ConnectionString,
        };
        // All tests come from one address, and what waits asks again and again.
        foreach (var name in (string[])[RateLimits.SignIn, RateLimits.Search, RateLimits.PublicForm])
            all.TryAdd($"RateLimits:{name}", "100000");
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            foreach (var (key, value) in all)
                web.UseSetting(key, value);
            // Conflicts that tests make on purpose are logged by the database layer, and whoever cannot bear one says so himself.
            // The test server has no limit on a request's size to raise, and warns of it at every upload form.
            web.UseSetting("Logging:LogLevel:Default", "Error");
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
            web.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None");
            // Hashing a password is slow on purpose; tests sign in by the hundred.
            web.ConfigureTestServices(s => s.Configure<PasswordHasherOptions>(options => options.IterationCount = 1));
            if (services is not null)
                web.ConfigureTestServices(services);
        });
        _ = factory.Server;
        return new UnionApp(folder, keepFolder, database, factory) { Configuration = all };
    }

    // The first host of a run migrates an empty database; the others begin with what it made.
    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        var database = await TestDatabase.CreateAsync(folder, null);
        await using var app = await StartAsync([], null, folder, true, database);
        return database;
    }

    private static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"))).FullName;

    /// <summary>A client that keeps cookies and does not follow redirects.</summary>
    public HttpClient Client(bool followRedirects = false) =>
        _factory.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = followRedirects,
                HandleCookies = true,
                BaseAddress = new Uri("http://localhost"),
            }
        );

    /// <summary>Makes the root tenant without a recipe.</summary>
    public Task<Guid> SetUpAsync() => CreateAsync(new NewTenant(Tenant.DefaultName, "测试自治区总工会"));

    /// <summary>Makes a county below the root (or below <paramref name="parent"/>) with these features on.</summary>
    public async Task<Guid> AddTenantAsync(string name, string displayName, string? parent = null, params string[] features)
    {
        var id = await CreateAsync(new NewTenant(name, displayName) { Prefix = name, ParentName = parent });
        await InTenantAsync(
            name,
            async s =>
            {
                var manager = s.GetRequiredService<FeatureManager>();
                await manager.ApplyAsync(await manager.PlanAsync(features, [], default), null, default);
            }
        );
        return id;
    }

    /// <summary>The password of the accounts <see cref="AddUserAsync"/> makes.</summary>
    public const string Password = "演示密码 correct horse 42";

    /// <summary>
    /// A client signed in to the tenant through its /login page, as a new synthetic account. Each of <paramref name="rolesOrPermissions"/>
    /// is the name of a role, or of a permission, which is then given through a role of its own.
    /// </summary>
    public async Task<HttpClient> SignedInAsync(string tenant, params string[] rolesOrPermissions) =>
        await SignInAsync(tenant, await AddUserAsync(tenant, rolesOrPermissions));

    /// <summary>Makes a synthetic account; returns its user name.</summary>
    public Task<string> AddUserAsync(string tenant, params string[] rolesOrPermissions) => AddUserAsync(tenant, null, rolesOrPermissions);

    /// <summary>A client signed in as a new account whose roles are held at an organization of the tree, not at its root.</summary>
    public async Task<HttpClient> SignedInAtAsync(string tenant, Guid organizationId, params string[] rolesOrPermissions) =>
        await SignInAsync(tenant, await AddUserAsync(tenant, organizationId, rolesOrPermissions));

    private Task<string> AddUserAsync(string tenant, Guid? organizationId, string[] rolesOrPermissions) =>
        InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var known = await db.Set<Role>().Select(r => r.Name).ToListAsync();
                var roles = rolesOrPermissions.Where(known.Contains).ToList();
                if (rolesOrPermissions.Except(roles).ToArray() is { Length: > 0 } permissions)
                {
                    var role = new Role($"演示角色 {Guid.CreateVersion7():N}", "") { Permissions = permissions };
                    db.Add(role);
                    roles.Add(role.Name);
                }
                var number = Interlocked.Increment(ref _users);
                var account = new NewAccount($"yanshi{number}", $"演示用户{number}")
                {
                    Password = Password,
                    Roles = roles,
                    OrganizationId = organizationId,
                };
                var result = await s.GetRequiredService<UserAccounts>().CreateAsync(account);
                result.Problems.ShouldBeEmpty();
                return account.UserName;
            }
        );

    /// <summary>Signs in through the page, antiforgery token and all.</summary>
    public async Task<HttpClient> SignInAsync(string tenant, string userName, string password = Password)
    {
        var client = Client();
        var response = await client.PostFormAsync(
            $"{Tenants.Find(tenant)!.PathBase}/login",
            new() { ["Input.UserName"] = userName, ["Input.Password"] = password }
        );
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return client;
    }

    /// <summary>Runs work in a scope of the tenant.</summary>
    public Task InTenantAsync(string name, Func<IServiceProvider, Task> work) =>
        Services.GetRequiredService<TenantScopes>().UsingAsync(Tenants.Find(name)!.Id, work);

    public Task<T> InTenantAsync<T>(string name, Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<TenantScopes>().UsingAsync(Tenants.Find(name)!.Id, work);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        TestDatabase.CloseConnections();
        if (_keepFolder)
            return;
        await _database.DropAsync();
        Directory.Delete(_folder, true);
    }

    private async Task<Guid> CreateAsync(NewTenant wanted)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TenantCreation>().CreateAsync(wanted, default);
    }
}
