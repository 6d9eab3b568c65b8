using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Files;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;
using Union.Organizations.Import.Running;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Import;

/// <summary><c>import-organizations</c>: the import of a large file from the command line, with the same checks and the same report.</summary>
internal sealed class ImportVerb(TenantRegistry registry, TenantScopes scopes) : IHostVerb
{
    private static readonly Dictionary<string, ImportKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["organizations"] = ImportKind.Organizations,
        ["units"] = ImportKind.Units,
        ["divisions"] = ImportKind.Divisions,
    };

    public string Name => "import-organizations";

    public string Help =>
        "import-organizations <文件> --kind organizations|units|divisions [--tenant <站点>] [--dry-run]  导入工会组织、用人单位、行政区划（.xlsx、.csv）";

    public IReadOnlyList<string> Flags => ["dry-run"];

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var path] || !Kinds.TryGetValue(arguments.Option("kind") ?? "organizations", out var kind))
            return Refuse(output, "用法：" + Help);
        if (!File.Exists(path))
            return Refuse(output, $"文件“{path}”不存在，请检查路径。");
        if (registry.Find(arguments.Option("tenant") ?? Tenant.DefaultName) is not { } tenant)
            return Refuse(output, $"没有站点“{arguments.Option("tenant")}”。");
        if (!tenant.Features.Contains("Union.Organizations"))
            return Refuse(output, $"站点“{tenant.DisplayName}”没有启用“组织建设”，请先启用该功能再导入。");
        try
        {
            return await scopes.UsingAsync(
                tenant.Id,
                services => ImportAsync(services, path, kind, tenant, arguments.Has("dry-run"), output, cancellationToken)
            );
        }
        catch (Exception refused) when (refused is FileRefusedException or UnreadableFileException)
        {
            return Refuse(output, refused.Message);
        }
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services,
        string path,
        ImportKind kind,
        TenantInfo tenant,
        bool isDry,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var start = services.GetRequiredService<StartImport>();
        await using var content = File.OpenRead(path);
        var batch = await start.UploadAsync(kind, tenant.RootOrganizationId, Path.GetFileName(path), content, cancellationToken);
        if (ColumnMapping.Problems(batch.Columns, ImportFields.Of(kind)) is { Count: > 0 } problems)
            return Refuse(output, string.Join(Environment.NewLine, problems));
        var db = services.GetRequiredService<UnionDbContext>();
        Func<int, int, string, Task> report = (done, total, what) => output.WriteLineAsync($"  {what}：{done} / {total}");
        await services.GetRequiredService<CheckImportHandler>().CheckAsync(batch.Id, report, cancellationToken);
        if (!isDry)
            await services.GetRequiredService<RunImportHandler>().WriteAsync(batch.Id, report, cancellationToken);
        db.ChangeTracker.Clear();
        batch = await db.Set<ImportBatch>().AsNoTracking().SingleAsync(b => b.Id == batch.Id, cancellationToken);
        if (batch.Problem.Length > 0)
            return Refuse(output, batch.Problem);
        output.WriteLine(
            $"{(isDry ? "检查完成，没有写入" : "导入完成")}：新增 {batch.New} 行，更新 {batch.Changed} 行，相同 {batch.Same} 行，存疑 {batch.Doubtful} 行，有错 {batch.Refused} 行。"
        );
        await ReportAsync(db, batch, path, output, cancellationToken);
        return batch.Refused + batch.Doubtful > 0 ? 1 : 0;
    }

    private static async Task ReportAsync(UnionDbContext db, ImportBatch batch, string path, TextWriter output, CancellationToken cancellationToken)
    {
        if (batch.Refused + batch.Doubtful == 0)
            return;
        var report = Path.ChangeExtension(Path.GetFullPath(path), null) + "-未导入.csv";
        await using var csv = new StreamWriter(report, append: false, Csv.Encoding);
        await csv.WriteAsync(Csv.Line("行", "名称", "结果", "原因"));
        await foreach (
            var row in db.Set<ImportRow>()
                .AsNoTracking()
                .Where(r => r.BatchId == batch.Id && (r.Outcome == RowOutcome.Doubtful || r.Outcome == RowOutcome.Refused))
                .OrderBy(r => r.Line)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            await csv.WriteAsync(
                Csv.Line(row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Title, row.Outcome.DisplayName(), row.Reason)
            );
        output.WriteLine($"没有导入的行和原因见：{report}");
    }

    private static int Refuse(TextWriter output, string message)
    {
        output.WriteLine(message);
        return 2;
    }
}
