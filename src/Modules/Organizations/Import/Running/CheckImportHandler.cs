using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Planning;

namespace Union.Organizations.Import.Running;

/// <summary>The dry run: plans every row and keeps its outcome; nothing else is written.</summary>
internal sealed class CheckImportHandler(UnionDbContext db, BatchFile file, IEnumerable<IImporter> importers, TimeProvider clock)
    : IJobHandler<CheckImport>
{
    private const int Chunk = 2000;

    public Task RunAsync(CheckImport payload, JobProgress progress, CancellationToken cancellationToken) =>
        CheckAsync(
            payload.BatchId,
            (done, total, what) => progress.ReportAsync(done, total, what, cancellationToken: cancellationToken),
            cancellationToken
        );

    public async Task CheckAsync(Guid batchId, Func<int, int, string, Task> report, CancellationToken cancellationToken)
    {
        var batch = await db.Set<ImportBatch>().SingleAsync(b => b.Id == batchId, cancellationToken);
        try
        {
            var rows = file.Rows(batch, cancellationToken);
            await report(0, rows.Count, "正在核对");
            var plans = await importers.First(i => i.Kind == batch.Kind).PlanAsync(batch, rows, cancellationToken);
            await KeepAsync(batch, plans, report, cancellationToken);
            batch.Count(plans.CountBy(p => p.Outcome).ToDictionary());
            batch.End(ImportState.Checked, clock.GetUtcNow().UtcDateTime);
        }
        catch (UnreadableFileException unreadable)
        {
            batch.Fail(unreadable.Message + "。");
        }
        db.Act("organizations.import.check", $"检查导入文件：{batch.FileName}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task KeepAsync(
        ImportBatch batch,
        IReadOnlyList<PlannedRow> plans,
        Func<int, int, string, Task> report,
        CancellationToken cancellationToken
    )
    {
        // An earlier check, with other columns or cut short.
        await db.Set<ImportRow>().Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        var done = 0;
        foreach (var chunk in plans.Chunk(Chunk))
        {
            foreach (var plan in chunk)
            {
                var row = new ImportRow(batch.Id, plan.Line, plan.Cells.All);
                row.Find(plan.Outcome, plan.Title, plan.Reason, plan.RecordId);
                db.Add(row);
            }
            await db.SaveChangesAsync(cancellationToken);
            foreach (var entry in db.ChangeTracker.Entries<ImportRow>().ToList())
                entry.State = EntityState.Detached;
            done += chunk.Length;
            await report(done, plans.Count, "正在写检查结果");
        }
    }
}
