using Microsoft.EntityFrameworkCore;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Planning;

namespace Union.Organizations.Import.Running;

/// <summary>Takes back what a batch wrote, the last row first; what somebody worked on since stays and says why.</summary>
internal sealed class UndoImportHandler(UnionDbContext db, IEnumerable<IImporter> importers, TimeProvider clock) : IJobHandler<UndoImport>
{
    private const int Chunk = 500;

    public async Task RunAsync(UndoImport payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var batch = await db.Set<ImportBatch>().AsNoTracking().SingleAsync(b => b.Id == payload.BatchId, cancellationToken);
        var importer = importers.First(i => i.Kind == batch.Kind);
        var applied = db.Set<ImportRow>().Where(r => r.BatchId == batch.Id && r.IsApplied);
        var total = await applied.CountAsync(cancellationToken);
        var before = int.MaxValue;
        var done = 0;
        while (true)
        {
            db.ChangeTracker.Clear();
            var last = before;
            var rows = await applied
                .Where(r => r.Order < last && !r.IsUndone)
                .OrderByDescending(r => r.Order)
                .Take(Chunk)
                .ToListAsync(cancellationToken);
            if (rows.Count == 0)
                break;
            await importer.UndoAsync(rows, cancellationToken);
            db.Act("organizations.import.undo", $"撤销导入：{batch.FileName}");
            await db.SaveChangesAsync(cancellationToken);
            before = rows[^1].Order;
            done += rows.Count;
            await progress.ReportAsync(done, total, "正在撤销", cancellationToken: cancellationToken);
        }
        await EndAsync(batch.Id, await applied.CountAsync(r => !r.IsUndone, cancellationToken), cancellationToken);
    }

    private async Task EndAsync(Guid id, int kept, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var batch = await db.Set<ImportBatch>().SingleAsync(b => b.Id == id, cancellationToken);
        batch.End(kept == 0 ? ImportState.Undone : ImportState.Imported, clock.GetUtcNow().UtcDateTime, kept);
        db.Act("organizations.import.undone", $"撤销导入结束：{batch.FileName}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
