using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Import;

/// <summary>Imports in processes of their own, killed without warning while another host serves the same database.</summary>
public sealed partial class KilledImportTests : IDisposable
{
    const int Documents = 3_000;

    // Twenty on the embedded database, whose file the killed process itself was writing; the server needs no more than a few.
    static readonly int Kills = TestDatabase.IsPostgreSql ? 4 : 20;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Twenty_kills_lose_nothing_that_was_acknowledged()
    {
        for (var i = 0; i < Documents; i++)
            folder.Write(
                $"{i:D4}.md",
                $"# 关于第 {i} 号事项的通知\n\n各基层工会要做好第 {i} 号事项，逐项落实到班组，逐项见到成效。\n\n测试旗总工会\n\n2024年3月5日"
            );
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会", null, "Union.Notices", "Union.Search");
        var random = new Random(2026);
        for (var kill = 0; kill < Kills; kill++)
        {
            var kept = await CountAsync(app);
            var acknowledged = await KillAsync(app, kept, TimeSpan.FromMilliseconds(random.Next(250)));
            (await CountAsync(app)).ShouldBeGreaterThanOrEqualTo(Math.Min(acknowledged, Documents));
        }
        (await FinishAsync(app)).ShouldContain("导入完成");
        (await CountAsync(app)).ShouldBe(Documents);
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                (await s.GetRequiredService<DatabaseEngine>().CheckIntegrityAsync(default)).ShouldBeEmpty();
                (await s.GetRequiredService<ActVerifier>().VerifyAsync(default)).ShouldBeNull();
                (await s.GetRequiredService<UnionDbContext>().Set<NoticeVersion>().CountAsync()).ShouldBe(Documents);
            }
        );
        await IndexCatchesUpAsync(app);
    }

    /// <summary>Kills the import a moment after it acknowledged more than was kept before; returns the number acknowledged last.</summary>
    async Task<int> KillAsync(UnionApp app, int kept, TimeSpan later)
    {
        using var process = Start(app);
        var acknowledged = -1;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Progress().Match(line) is { Success: true } done)
                acknowledged = int.Parse(done.Groups[1].Value, CultureInfo.InvariantCulture);
            if (acknowledged > kept)
                break;
        }
        acknowledged.ShouldBeGreaterThanOrEqualTo(0, "the import did not begin");
        await Task.Delay(later, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return acknowledged;
    }

    async Task<string> FinishAsync(UnionApp app)
    {
        using var process = Start(app);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    Process Start(UnionApp app)
    {
        var configuration = app.Services.GetRequiredService<IConfiguration>();
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Union.Host.dll"), "import", folder.Path, "--tenant", "hanggin"]
        )
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["AppData"] = app.AppData;
        start.Environment["Database__Provider"] = configuration["Database:Provider"];
        start.Environment["ConnectionStrings__Default"] = configuration.GetConnectionString("Default");
        return Process.Start(start)!;
    }

    static Task<int> CountAsync(UnionApp app) =>
        app.InTenantAsync("hanggin", s => s.GetRequiredService<UnionDbContext>().Set<Notice>().CountAsync(n => n.SourcePath != null));

    static async Task IndexCatchesUpAsync(UnionApp app)
    {
        using var client = app.Client();
        var until = DateTime.UtcNow.AddMinutes(2);
        var total = "";
        while (!total.Contains("\"total\":1,", StringComparison.Ordinal) && DateTime.UtcNow < until)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            total = await client.GetStringAsync(
                new Uri($"/hanggin/api/v1/search?q=%22第{Documents - 1}号事项%22&level=document", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
        }
        total.ShouldContain($"关于第 {Documents - 1} 号事项的通知");
    }

    [GeneratedRegex(@"^\s+(\d+) / \d+")]
    private static partial Regex Progress();
}
