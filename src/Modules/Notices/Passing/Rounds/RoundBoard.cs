using Microsoft.EntityFrameworkCore;
using Union.Web.Display;

namespace Union.Notices.Passing.Rounds;

/// <summary>How far the recipients of a round are, read where it stands: in their own sites below.</summary>
internal sealed class RoundBoard(UnionDbContext db, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));

    /// <summary>All recipients, in the order they were chosen.</summary>
    public async Task<IReadOnlyList<RecipientRow>> RowsAsync(PassingRound round, CancellationToken cancellationToken)
    {
        var recipients = await db.Set<PassingRecipient>()
            .AsNoTracking()
            .Where(r => r.RoundId == round.Id)
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var entries = await db.Below<InboxEntry>().Where(e => e.RoundId == round.Id).ToDictionaryAsync(e => e.RecipientId, cancellationToken);
        return [.. recipients.Select(r => new RecipientRow(round, r, entries.GetValueOrDefault(r.Id), Today))];
    }

    /// <summary>The latest answer of each recipient that answered, in the order of <paramref name="rows"/>.</summary>
    public async Task<IReadOnlyList<AnswerRow>> AnswersAsync(
        PassingRound round,
        IReadOnlyList<RecipientRow> rows,
        CancellationToken cancellationToken
    )
    {
        var answers = await db.Below<InboxAnswer>().Where(a => a.RoundId == round.Id).ToListAsync(cancellationToken);
        var files = (await db.Below<AnswerFile>().Where(f => f.RoundId == round.Id).OrderBy(f => f.Order).ToListAsync(cancellationToken)).ToLookup(
            f => f.AnswerId
        );
        var latest = answers.GroupBy(a => a.EntryId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Number)!);
        return
        [
            .. rows.Where(r => r.Entry is not null && latest.ContainsKey(r.Entry.Id))
                .Select(r => new AnswerRow(r, latest[r.Entry!.Id], [.. files[latest[r.Entry.Id].Id]])),
        ];
    }

    /// <summary>A file that a recipient answered with, wherever below it is kept.</summary>
    public Task<AnswerFile?> FileAsync(Guid roundId, Guid id, CancellationToken cancellationToken) =>
        db.Below<AnswerFile>().SingleOrDefaultAsync(f => f.Id == id && f.RoundId == roundId, cancellationToken);
}
