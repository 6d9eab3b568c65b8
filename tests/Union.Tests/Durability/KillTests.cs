using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Core.Permissions;
using Union.Notices;
using Union.Search.Live;
using Union.Tests.Hosting;

namespace Union.Tests.Durability;

/// <summary>The host and an import are killed (kill -9) twenty times in the middle of their work.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Files = 1500;

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9_and_the_rest_is_whole()
    {
        // The watcher does not index: an index has one writer, the host that is killed.
        await using var app = await UnionApp.StartAsync(services: s => s.Remove(s.Single(d => d.ImplementationType == typeof(IndexWorker))));
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会", null, "Union.Notices", "Union.Search");
        var user = await app.AddUserAsync("hanggin", StockRoles.Administrator);
        var folder = WriteFolder(app);
        var acknowledged = new ConcurrentQueue<string>();
        var random = new Random(20261121);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = await HostProcess.ServeAsync(app);
            await using var import = HostProcess.Verb(app, "import", folder, "--tenant", "hanggin");
            var before = acknowledged.Count;
            var saving = SaveUntilKilledAsync(host, user, kill, acknowledged);
            while (acknowledged.Count == before && !saving.IsCompleted)
                await Task.Delay(10);
            await Task.Delay(random.Next(0, 400));
            await host.KillAsync();
            await import.KillAsync();
            await saving;
        }
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(Kills);
        (await app.Services.GetRequiredService<DatabaseEngine>().CheckIntegrityAsync(default)).ShouldBeEmpty();
        (await app.InTenantAsync("hanggin", s => s.GetRequiredService<ActVerifier>().VerifyAsync(default))).ShouldBeNull();
        var titles = await app.InTenantAsync("hanggin", s => s.GetRequiredService<UnionDbContext>().Set<Notice>().Select(n => n.Title).ToListAsync());
        acknowledged.Except(titles).ShouldBeEmpty();
        await using (var last = HostProcess.Verb(app, "import", folder, "--tenant", "hanggin"))
            (await last.WaitAsync()).ShouldBe(0);
        var (notices, imported, versions) = await CountAsync(app);
        imported.ShouldBe(Files);
        versions.ShouldBe(notices, "an interrupted import leaves neither half a document nor a second one");
        await IndexCatchesUpAsync(app, acknowledged.Last());
        output.WriteLine($"{Kills} kills, {acknowledged.Count} acknowledged saves, {imported} imported files: all there");
    }

    private static async Task SaveUntilKilledAsync(HostProcess host, string user, int round, ConcurrentQueue<string> acknowledged)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Url };
        try
        {
            await client.PostFormAsync("/hanggin/login", new() { ["Input.UserName"] = user, ["Input.Password"] = UnionApp.Password });
            for (var i = 0; ; i++)
            {
                var title = $"断电试验 {round} 之 {i}";
                using var answer = await client.PostFormAsync(
                    "/hanggin/admin/notices/new?handler=Publish",
                    new()
                    {
                        ["Input.Title"] = title,
                        ["Input.Body"] = "正文",
                        ["Input.Kind"] = "通知",
                    },
                    "/hanggin/admin/notices/new"
                );
                if ((int)answer.StatusCode == 302)
                    acknowledged.Enqueue(title);
            }
        }
        catch (HttpRequestException)
        {
            // The host was killed under the request: nothing was acknowledged.
        }
    }

    private static async Task IndexCatchesUpAsync(UnionApp app, string title)
    {
        await using var host = await HostProcess.ServeAsync(app);
        using var client = new HttpClient { BaseAddress = host.Url };
        await Waiting.UntilAsync(async () =>
            await TotalAsync(client, $"\"{title}\"") > 0 && await TotalAsync(client, $"\"试验文件{Files - 1}号\"") > 0
        );
    }

    private static async Task<int> TotalAsync(HttpClient client, string query)
    {
        var json = await client.GetStringAsync("/hanggin/api/v1/search?q=" + Uri.EscapeDataString(query));
        return JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt32();
    }

    private static Task<(int Notices, int Imported, int Versions)> CountAsync(UnionApp app) =>
        app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                return (
                    await db.Set<Notice>().CountAsync(),
                    await db.Set<Notice>().CountAsync(n => n.SourcePath != null),
                    await db.Set<NoticeVersion>().CountAsync()
                );
            }
        );

    private static string WriteFolder(UnionApp app)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.AppData, "to-import")).FullName;
        for (var i = 0; i < Files; i++)
            File.WriteAllText(Path.Combine(folder, $"{i}.md"), $"# 试验文件{i}号\n\n第一条 这是第 {i} 号试验文件的正文。\n\n第二条 附则。\n");
        return folder;
    }
}
