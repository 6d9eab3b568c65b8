using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Search.Log;

/// <summary>Reads the search log: searches, newest first, what became of them, and the queries that fail most.</summary>
internal sealed class SearchLogList(UnionDbContext db)
{
    private const int MostFailing = 50;

    public async Task<KeyPage<LoggedSearch>> PageAsync(LogFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var searches = filter.Of(db.Set<LoggedSearch>().AsNoTracking());
        if (Guid.TryParse(ask.Key(), out var key) && await AtAsync(key, cancellationToken) is { } at)
            searches = ask.IsBackward
                ? searches.Where(s => s.At > at || s.At == at && s.Id.CompareTo(key) > 0)
                : searches.Where(s => s.At < at || s.At == at && s.Id.CompareTo(key) < 0);
        var ordered = ask.IsBackward
            ? searches.OrderBy(s => s.At).ThenBy(s => s.Id)
            : searches.OrderByDescending(s => s.At).ThenByDescending(s => s.Id);
        return KeyPage.Of(await ordered.Take(ask.Take).ToListAsync(cancellationToken), ask, s => s.Id.ToString());
    }

    public async Task<LogFigures> FiguresAsync(LogFilter filter, CancellationToken cancellationToken)
    {
        var searches = filter.Of(db.Set<LoggedSearch>());
        return new LogFigures(
            await searches.CountAsync(cancellationToken),
            await searches.CountAsync(s => s.Results == 0, cancellationToken),
            await searches.CountAsync(s => s.ClickedRank != null, cancellationToken),
            await searches.AverageAsync(s => (double?)s.ClickedRank, cancellationToken)
        );
    }

    /// <summary>Queries asked that found nothing or of which nothing was opened, the most frequent first.</summary>
    public async Task<IReadOnlyList<FailingQuery>> FailingAsync(LogFilter filter, CancellationToken cancellationToken)
    {
        var rows = await filter
            .Of(db.Set<LoggedSearch>())
            .GroupBy(s => s.Text)
            .Select(g => new
            {
                Text = g.Key,
                Asked = g.Count(),
                WithoutResult = g.Count(s => s.Results == 0),
                Opened = g.Count(s => s.ClickedRank != null),
            })
            .Where(g => g.Opened < g.Asked)
            .OrderByDescending(g => g.Asked - g.Opened)
            .ThenBy(g => g.Text)
            .Take(MostFailing)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(g => new FailingQuery(g.Text, g.Asked, g.WithoutResult, g.Opened))];
    }

    public IAsyncEnumerable<LoggedSearch> AllAsync(LogFilter filter) =>
        filter.Of(db.Set<LoggedSearch>().AsNoTracking()).OrderByDescending(s => s.At).AsAsyncEnumerable();

    public Task<LoggedSearch?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<LoggedSearch>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    private Task<DateTime?> AtAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<LoggedSearch>().Where(s => s.Id == id).Select(s => (DateTime?)s.At).FirstOrDefaultAsync(cancellationToken);
}
