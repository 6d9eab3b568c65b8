using System.Diagnostics;
using Spectre.Console;

namespace Union.Notices.Import;

/// <summary><c>import</c>: brings a folder of documents into a site.</summary>
internal sealed class ImportVerb(TenantRegistry registry, FolderImport import, AppDataFolder appData, TimeProvider clock) : IHostVerb
{
    const int Interrupted = 130;
    const int LinesEvery = 100;

    public string Name => "import";

    public string Help => "import <文件夹> [--tenant <站点>] [--visibility public|staff|draft]  导入文件夹中的文件（.md、.txt、.docx、.pdf）";

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var path] || arguments.OptionNames.FirstOrDefault(n => n is not ("tenant" or "visibility")) is not null)
            return Refuse(output, "用法：" + Help);
        if (!Directory.Exists(path))
            return Refuse(output, $"文件夹“{path}”不存在，请检查路径。");
        if (registry.Find(arguments.Option("tenant") ?? Tenant.DefaultName) is not { } tenant)
            return Refuse(
                output,
                registry.Default is null ? "平台还没有设置：请先启动一次或执行配方。" : $"没有站点“{arguments.Option("tenant")}”。"
            );
        if (!tenant.Features.Contains("Union.Notices"))
            return Refuse(output, $"站点“{tenant.DisplayName}”没有启用“公告与文件”，请先启用该功能再导入。");
        if (ImportOptions.Parse(arguments.Option("visibility")) is not { } options)
            return Refuse(output, "--visibility 只能是 public（公开）、staff（内部）或 draft（草稿）。");
        return await RunAsync(tenant, new DocumentFolder(path), options, output, cancellationToken);
    }

    async Task<int> RunAsync(TenantInfo tenant, DocumentFolder folder, ImportOptions options, TextWriter output, CancellationToken cancellation)
    {
        var summary = new ImportSummary();
        var watch = Stopwatch.StartNew();
        output.WriteLine($"导入“{folder.Name}”到“{tenant.DisplayName}”：{folder.Paths.Count} 个文件。");
        var interrupted = false;
        try
        {
            await (
                ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected
                    ? WithBarAsync(tenant, folder, options, summary, cancellation)
                    : WithLinesAsync(tenant, folder, options, summary, output, cancellation)
            );
        }
        catch (OperationCanceledException)
        {
            interrupted = true;
        }
        output.WriteLine(interrupted ? "导入被中断，已保存的保留；再次执行同一命令会接着导入。" : "导入完成。");
        output.WriteLine(summary.ToChinese(watch.Elapsed));
        if (ImportReport.Write(appData, tenant.Name, folder.Name, summary, clock.GetUtcNow()) is { } report)
            output.WriteLine($"跳过和存疑的文件见报告：{report}");
        return interrupted ? Interrupted
            : summary.Failed > 0 ? 1
            : 0;
    }

    Task WithBarAsync(TenantInfo tenant, DocumentFolder folder, ImportOptions options, ImportSummary summary, CancellationToken cancellation) =>
        AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask("导入", maxValue: Math.Max(1, folder.Paths.Count));
                await import.RunAsync(tenant.Id, folder, options, summary, () => bar.Value = summary.Done, cancellation);
                bar.Value = bar.MaxValue;
            });

    Task WithLinesAsync(
        TenantInfo tenant,
        DocumentFolder folder,
        ImportOptions options,
        ImportSummary summary,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var next = LinesEvery;
        return import.RunAsync(tenant.Id, folder, options, summary, Tell, cancellation);

        void Tell()
        {
            if (summary.Done < next)
                return;
            output.WriteLine($"  {summary.Done} / {folder.Paths.Count}");
            next = summary.Done + LinesEvery;
        }
    }

    static int Refuse(TextWriter output, string message)
    {
        output.WriteLine(message);
        return 2;
    }
}
