using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Indexing;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

/// <summary>Two counties whose roles are searched (<see cref="RoleSource"/>), for tests of the search pages: hanggin and otog.</summary>
internal sealed class SearchedCounties(UnionApp app) : IAsyncDisposable
{
    public UnionApp App => app;

    public static async Task<SearchedCounties> StartAsync(Action<IServiceCollection>? services = null)
    {
        var app = await UnionApp.StartAsync(services: s =>
        {
            s.AddScoped<IIndexSource, RoleSource>();
            services?.Invoke(s);
        });
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, "Union.Search", "Union.Notices");
        await app.AddTenantAsync("otog", "鄂托克旗总工会", null, "Union.Search", "Union.Notices");
        return new SearchedCounties(app);
    }

    /// <summary>Saves a document and waits until it is found by its title.</summary>
    public async Task<Guid> SaveAsync(string title, string text, string tenant = "hanggin")
    {
        var id = await app.SaveRoleAsync(tenant, title, text);
        var key = id.ToString("D");
        await Waiting.UntilAsync(() => app.Live().Current?.Registry.Find(key) is not null);
        return id;
    }

    public async Task<List<T>> RowsAsync<T>(string tenant = "hanggin")
        where T : class => await app.InTenantAsync(tenant, s => Task.FromResult(s.GetRequiredService<UnionDbContext>().Set<T>().ToList()));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
