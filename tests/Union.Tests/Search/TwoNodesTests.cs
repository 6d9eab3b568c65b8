using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;
using Union.Notices;
using Union.Search.Live;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

/// <summary>Two hosts on one database (with TEST_DB=PostgreSQL one of PostgreSQL), each with a folder of its own.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task Two_nodes_on_one_database_each_keep_their_own_index_current()
    {
        await using var first = await IndexProfileTests.StartAsync();
        using var folder = new TemporaryFolder();
        await using (var second = Node(first, folder.Path))
        {
            var there = second.CreateClient();
            var live = second.Services.GetRequiredService<LiveIndex>();
            (await DatabaseAsync(second.Services)).ShouldBe(await DatabaseAsync(first.Services));
            (await DatabaseAsync(second.Services)).Engine.ShouldEndWith(TestDatabase.IsPostgreSql ? "PostgreSQL" : "Sqlite");

            // What is published on either is found on both.
            await first.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
            await there.FoundAsync("", "劳模", 1);
            await PublishAsync(second, new NoticeContent { Title = "劳模疗养通知", Body = "劳模疗养。" });
            await first.Client().FoundAsync("", "劳模", 2);
            await there.FoundAsync("", "劳模", 2);
            live.State.IsReader.ShouldBeFalse();
            first.Live().State.IsReader.ShouldBeFalse();
            live.Current!.Path.ShouldStartWith(folder.Path);
            first.Live().Current!.Path.ShouldStartWith(first.AppData);

            // A rebuild asked for on one node is done by both.
            var (here, over) = (first.Live().State.FileName, live.State.FileName);
            var root = await first.SignedInAsync("Default", "Administrator");
            await root.PostFormAsync("/admin/search/index?handler=Rebuild", page: "/admin/search/index");
            await Waiting.UntilAsync(() => first.Live().State.FileName != here && live.State.FileName != over);
            await there.FoundAsync("", "劳模", 2);

            // An index deleted on one node comes back there; the other node's file is left as it is.
            (here, over) = (first.Live().State.FileName, live.State.FileName);
            foreach (var file in Directory.GetFiles(Path.Combine(folder.Path, "search")))
                File.Delete(file);
            await Waiting.UntilAsync(() => live.State.IsReady && live.State.FileName != over);
            await there.FoundAsync("", "劳模", 2);
            first.Live().State.FileName.ShouldBe(here);
            await PublishAsync(second, new NoticeContent { Title = "劳模慰问通知", Body = "劳模慰问。" });
            await first.Client().FoundAsync("", "劳模", 3);
            await there.FoundAsync("", "劳模", 3);
            Directory.GetFiles(Path.Combine(first.AppData, "search"), "*.db").Select(Path.GetFileName).ShouldBe([here]);
        }
    }

    private static WebApplicationFactory<Program> Node(UnionApp app, string folder) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            foreach (var (key, value) in app.Configuration)
                web.UseSetting(key, key == "AppData" ? folder : value);
            web.UseSetting("Logging:LogLevel:Default", "Error");
        });

    private static Task PublishAsync(WebApplicationFactory<Program> node, NoticeContent content) =>
        node
            .Services.GetRequiredService<TenantScopes>()
            .UsingAsync(node.Services.GetRequiredService<TenantRegistry>().Default!.Id, services => SearchSite.PublishAsync(services, content));

    private static async Task<(string Engine, string Connection)> DatabaseAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<UnionDbContext>().Database;
        return (database.ProviderName!, database.GetConnectionString()!);
    }
}
