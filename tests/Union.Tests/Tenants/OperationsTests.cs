using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Union.Contents;
using Union.Contents.Media;
using Union.Core.Data;
using Union.Core.Files;
using Union.Core.Host;
using Union.Core.Tenants;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

/// <summary>The commands that look after an installation.</summary>
public sealed class OperationsTests
{
    [Fact]
    public async Task Verify_SoundInstallation_SaysSoAndTamperingIsFound()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        var (code, text) = await RunAsync(app, "verify");
        code.ShouldBe(0, text);
        text.ShouldContain("全部完好");
        await app.InTenantAsync(
            "hanggin",
            s => s.GetRequiredService<UnionDbContext>().Database.ExecuteSqlRawAsync("""UPDATE "Acts" SET "Title" = '改过'""")
        );
        (code, text) = await RunAsync(app, "verify");
        code.ShouldBe(1);
        text.ShouldContain("测试旗总工会（hanggin）：第 1 号操作记录");
    }

    [Fact]
    public async Task Verify_RowsOfNoSite_AreFound()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.InTenantAsync(
            Tenant.DefaultName,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Database.ExecuteSqlAsync(
                        $"""INSERT INTO "SiteDocuments" ("Id", "TenantId", "Json", "Version") VALUES ({Guid.CreateVersion7()}, {Guid.CreateVersion7()}, '', 1)"""
                    )
        );
        var (code, text) = await RunAsync(app, "verify");
        code.ShouldBe(1);
        text.ShouldContain("SiteDocuments 有 1 行不属于任何站点");
    }

    [Fact]
    public async Task Verify_KeptFileThatIsGoneOrChanged_IsFound()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会", null, "Union.Notices");
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                await using var upload = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("一份通知"));
                var content = await s.GetRequiredService<FileStore>()
                    .KeepAsync(app.Tenants.Find("hanggin")!.Id, upload, "通知.txt", AttachmentRules.Default);
                db.Act("media.add", "上传文件");
                db.Add(new MediaFile("通知.txt", content, DateTime.UtcNow));
                await db.SaveChangesAsync();
            }
        );
        var (code, text) = await RunAsync(app, "verify");
        code.ShouldBe(0, text);
        var kept = Directory
            .EnumerateFiles(Path.Combine(app.AppData, "files"), "*", SearchOption.AllDirectories)
            .First(f => Path.GetFileName(f).Length == 64);
        await File.AppendAllTextAsync(kept, "x");
        (code, text) = await RunAsync(app, "verify");
        text.ShouldContain("的内容已被改动");
        File.Delete(kept);
        (code, text) = await RunAsync(app, "verify");
        text.ShouldContain("不在磁盘上");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task Restore_BringsBackDatabaseAndFilesAndTakesAwayWhatCameLater()
    {
        // No worker: a serving node is refused, see below.
        await using var app = await UnionApp.StartAsync(services: s =>
            s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Name == "JobWorker"))
        );
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(app.AppData, "files", "a")).FullName, "kept.txt");
        await File.WriteAllTextAsync(kept, "原来的内容");
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "backup.zip");
        var (code, text) = await RunAsync(app, "backup", zip);
        code.ShouldBe(0, text);

        await app.AddTenantAsync("later", "后来的总工会");
        await File.WriteAllTextAsync(kept, "后来的内容");
        var added = Path.Combine(app.AppData, "files", "a", "later.txt");
        await File.WriteAllTextAsync(added, "x");
        (code, text) = await RunAsync(app, "restore", zip);
        code.ShouldBe(0, text);
        await app.Tenants.ReloadAsync(default);
        app.Tenants.Find("hanggin").ShouldNotBeNull();
        app.Tenants.Find("later").ShouldBeNull();
        (await File.ReadAllTextAsync(kept)).ShouldBe("原来的内容");
        File.Exists(added).ShouldBeFalse();
        (code, text) = await RunAsync(app, "verify");
        code.ShouldBe(0, text);
    }

    [Fact]
    public async Task Restore_DamagedFile_ChangesNothing()
    {
        await using var app = await UnionApp.StartAsync(services: s =>
            s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Name == "JobWorker"))
        );
        await app.SetUpAsync();
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "broken.zip");
        await File.WriteAllTextAsync(zip, "这不是压缩文件");
        var (code, text) = await RunAsync(app, "restore", zip);
        code.ShouldBe(1);
        text.ShouldContain("现有数据没有改动");
        await app.Tenants.ReloadAsync(default);
        app.Tenants.Default.ShouldNotBeNull();
    }

    [Fact]
    public async Task Restore_WhileTheSiteServes_IsRefused()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "backup.zip");
        await RunAsync(app, "backup", zip);
        var (code, text) = await RunAsync(app, "restore", zip);
        code.ShouldBe(1);
        text.ShouldContain("网站正在运行");
    }

    private static async Task<(int Code, string Text)> RunAsync(UnionApp app, string verb, params string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        var code = await scope
            .ServiceProvider.GetServices<IHostVerb>()
            .Single(v => v.Name == verb)
            .RunAsync(VerbArguments.Parse(arguments), output, default);
        return (code, output.ToString());
    }
}
