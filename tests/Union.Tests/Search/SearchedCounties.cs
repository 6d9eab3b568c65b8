using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Indexing;
using Union.Core.Permissions;
using Union.Search.Live;
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
        var id = await app.InTenantAsync(
            tenant,
            async services =>
            {
                var db = services.GetRequiredService<UnionDbContext>();
                var role = new Role(title, text);
                db.Act("test.save", "保存演示文件");
                db.Add(role);
                await db.SaveChangesAsync();
                return role.Id;
            }
        );
        var key = id.ToString("D");
        await UntilAsync(() =>
        {
            var file = app.Services.GetRequiredService<LiveIndex>().Current;
            return Task.FromResult(
                file is not null
                    && file.Read(reader =>
                    {
                        using var command = reader.Connection.CreateCommand();
                        command.CommandText = "SELECT COUNT(*) FROM document WHERE key = @key";
                        command.Parameters.AddWithValue("@key", key);
                        return (long)command.ExecuteScalar()! == 1;
                    })
            );
        });
        return id;
    }

    public async Task<List<T>> RowsAsync<T>(string tenant = "hanggin")
        where T : class => await app.InTenantAsync(tenant, s => Task.FromResult(s.GetRequiredService<UnionDbContext>().Set<T>().ToList()));

    public static async Task<JsonElement> JsonAsync(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;

    public static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(100))
            if (await reached())
                return;
        Assert.Fail("not reached within 30 seconds");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
