using Microsoft.EntityFrameworkCore;
using Union.Core.Jobs;
using Union.Notices.Passing.Delivering;

namespace Union.Notices.Passing.Sending;

/// <summary>
/// Writes the recipients of a large round, five hundred in one transaction with their deliveries. After a restart those already written
/// are left out; a round that ended meanwhile goes to nobody else.
/// </summary>
internal sealed class PassToManyHandler(UnionDbContext db, RecipientChoices choices) : IJobHandler<PassToMany>
{
    public const int Batch = 500;

    public async Task RunAsync(PassToMany payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var entries = await choices.ResolveAsync(payload.OrganizationId, payload.ToForm(), cancellationToken);
        var written = (
            await db.Set<PassingRecipient>()
                .Where(r => r.RoundId == payload.RoundId)
                .Select(r => r.RecipientOrganizationId)
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        var done = written.Count;
        foreach (var batch in entries.Where(e => !written.Contains(e.Id)).Chunk(Batch))
        {
            db.ChangeTracker.Clear();
            var round = await db.Set<PassingRound>().SingleAsync(r => r.Id == payload.RoundId, cancellationToken);
            if (round.State != PassingState.Open)
                break;
            Add(round, batch);
            done += batch.Length;
            db.Act("notices.pass-down", $"下发文件（第 {done - batch.Length + 1} 至 {done} 个单位）");
            await db.SaveChangesAsync(cancellationToken);
            await progress.ReportAsync(done, entries.Count, "正在列出收文单位", cancellationToken: cancellationToken);
        }
        await progress.ReportAsync(done, done, $"已列出 {done} 个收文单位，陆续投送", cancellationToken: cancellationToken);
    }

    private void Add(PassingRound round, IEnumerable<DirectoryEntry> entries)
    {
        foreach (var entry in entries)
        {
            var recipient = new PassingRecipient(round, entry.TenantId, entry.Id, entry.Name);
            db.Add(recipient);
            db.Raise(new RecipientChanged(recipient.Id));
        }
    }
}
