using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Planning;

namespace Union.Organizations.Import.Running;

/// <summary>
/// Writes the good rows of a batch, parents first, a chunk at a time; each chunk is one act. Plans anew before, so that what changed
/// since the check counts; after a restart the rows already written are left out.
/// </summary>
internal sealed class RunImportHandler(UnionDbContext db, BatchFile file, IEnumerable<IImporter> importers, TimeProvider clock)
    : IJobHandler<RunImport>
{
    private const int Chunk = 500;

    public Task RunAsync(RunImport payload, JobProgress progress, CancellationToken cancellationToken) =>
        WriteAsync(
            payload.BatchId,
            (done, total, what) => progress.ReportAsync(done, total, what, cancellationToken: cancellationToken),
            cancellationToken
        );

    public async Task WriteAsync(Guid batchId, Func<int, int, string, Task> report, CancellationToken cancellationToken)
    {
        var batch = await db.Set<ImportBatch>().AsNoTracking().SingleAsync(b => b.Id == batchId, cancellationToken);
        try
        {
            await WriteAsync(batch, report, cancellationToken);
        }
        catch (UnreadableFileException unreadable)
        {
            await EndAsync(batch.Id, b => b.Fail(unreadable.Message + "。"), cancellationToken);
        }
    }

    private async Task WriteAsync(ImportBatch batch, Func<int, int, string, Task> report, CancellationToken cancellationToken)
    {
        var importer = importers.First(i => i.Kind == batch.Kind);
        var plans = await importer.PlanAsync(batch, file.Rows(batch, cancellationToken), cancellationToken);
        var applied = (
            await db.Set<ImportRow>().Where(r => r.BatchId == batch.Id && r.IsApplied).Select(r => r.Line).ToListAsync(cancellationToken)
        ).ToHashSet();
        var (done, order) = (applied.Count, applied.Count);
        // Written rows now match what they made; the others are found as they are today.
        var rest = plans.Where(p => !applied.Contains(p.Line)).OrderBy(p => p.Depth).ThenBy(p => p.Line).ToList();
        foreach (var chunk in rest.Chunk(Chunk))
        {
            order += await WriteAsync(batch, importer, chunk, order, cancellationToken);
            done += chunk.Length;
            await report(done, plans.Count, "正在导入");
        }
        var counts = await db.Set<ImportRow>()
            .Where(r => r.BatchId == batch.Id)
            .GroupBy(r => r.Outcome)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        await EndAsync(
            batch.Id,
            b =>
            {
                b.Count(counts);
                b.End(ImportState.Imported, clock.GetUtcNow().UtcDateTime);
            },
            cancellationToken
        );
        await report(
            plans.Count,
            plans.Count,
            $"新增 {counts.GetValueOrDefault(RowOutcome.New)} 行，更新 {counts.GetValueOrDefault(RowOutcome.Changed)} 行"
        );
    }

    private async Task<int> WriteAsync(ImportBatch batch, IImporter importer, PlannedRow[] chunk, int order, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var lines = chunk.Select(p => p.Line).ToArray();
        var rows = await db.Set<ImportRow>()
            .Where(r => r.BatchId == batch.Id && lines.Contains(r.Line))
            .ToDictionaryAsync(r => r.Line, cancellationToken);
        foreach (var plan in chunk)
            rows[plan.Line].Find(plan.Outcome, plan.Title, plan.Reason, plan.RecordId);
        await importer.WriteAsync([.. chunk.Where(p => p.IsWritten).Select(p => (p, rows[p.Line]))], order, cancellationToken);
        db.Act("organizations.import", $"批量导入：{batch.FileName}");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var written = rows.Values.Where(r => r.IsApplied).ToList();
        var versions = await importer.VersionsAsync([.. written.Select(r => r.RecordId!.Value)], cancellationToken);
        foreach (var row in written)
            row.Stamp(versions.GetValueOrDefault(row.RecordId!.Value));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written.Count;
    }

    private async Task EndAsync(Guid id, Action<ImportBatch> end, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var batch = await db.Set<ImportBatch>().SingleAsync(b => b.Id == id, cancellationToken);
        end(batch);
        db.Act("organizations.import.end", $"导入结束：{batch.FileName}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
