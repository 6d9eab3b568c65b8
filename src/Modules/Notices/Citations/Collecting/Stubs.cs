using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Texts.Citations;
using Union.Web.Lists;

namespace Union.Notices.Citations.Collecting;

/// <summary>The list of what is cited and absent, the most cited first.</summary>
internal sealed class Stubs(UnionDbContext db)
{
    private const int ShownSources = 3;
    private const int MostExported = 50_000;

    public Task<int> CountAsync(CancellationToken cancellationToken) => Open(null).Select(c => c.StubKey).Distinct().CountAsync(cancellationToken);

    public async Task<KeyPage<Stub>> PageAsync(string? q, KeyRequest ask, CancellationToken cancellationToken)
    {
        var groups = Open(q).GroupBy(c => c.StubKey!).Select(g => new { g.Key, Times = g.Count() });
        var total = await groups.CountAsync(cancellationToken);
        if (Key(ask.Key()) is var (times, key))
            groups = ask.IsBackward
                ? groups.Where(g => g.Times > times || (g.Times == times && string.Compare(g.Key, key) < 0))
                : groups.Where(g => g.Times < times || (g.Times == times && string.Compare(g.Key, key) > 0));
        groups = ask.IsBackward
            ? groups.OrderBy(g => g.Times).ThenByDescending(g => g.Key)
            : groups.OrderByDescending(g => g.Times).ThenBy(g => g.Key);
        var rows = await groups.Take(ask.Take).ToListAsync(cancellationToken);
        var stubs = await WithNamesAsync([.. rows.Select(r => (r.Key, r.Times))], cancellationToken);
        return KeyPage.Of(stubs, ask, s => string.Create(CultureInfo.InvariantCulture, $"{s.Times}-{s.Key}"), total);
    }

    public async Task<IReadOnlyList<Stub>> AllAsync(string? q, CancellationToken cancellationToken)
    {
        var rows = await Open(q)
            .GroupBy(c => c.StubKey!)
            .Select(g => new { g.Key, Times = g.Count() })
            .OrderByDescending(g => g.Times)
            .ThenBy(g => g.Key)
            .Take(MostExported)
            .ToListAsync(cancellationToken);
        var stubs = new List<Stub>(rows.Count);
        foreach (var some in rows.Chunk(500))
            stubs.AddRange(await WithNamesAsync([.. some.Select(r => (r.Key, r.Times))], cancellationToken));
        return stubs;
    }

    private async Task<List<Stub>> WithNamesAsync(List<(string Key, int Times)> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.Key).ToList();
        var citations = await (
            from c in db.Set<NoticeCitation>().Where(c => keys.Contains(c.StubKey!))
            join v in db.Set<NoticeVersion>() on c.VersionId equals v.Id
            orderby c.Id
            select new
            {
                c.StubKey,
                c.Title,
                c.Number,
                c.NoticeId,
                c.Anchor,
                Citing = v.Title,
            }
        ).ToListAsync(cancellationToken);
        var byKey = citations.ToLookup(c => c.StubKey!);
        return
        [
            .. rows.Select(r => new Stub(
                r.Key,
                byKey[r.Key].Select(c => c.Title).FirstOrDefault(t => t is not null),
                byKey[r.Key].Select(c => c.Number).FirstOrDefault(n => n is not null),
                r.Times,
                byKey[r.Key].Select(c => c.NoticeId).Distinct().Count()
            )
            {
                Sources =
                [
                    .. byKey[r.Key].DistinctBy(c => c.NoticeId).Take(ShownSources).Select(c => new StubSource(r.Key, c.NoticeId, c.Citing, c.Anchor)),
                ],
            }),
        ];
    }

    private IQueryable<NoticeCitation> Open(string? q)
    {
        // What stands without 书名号 and leads nowhere is too unsure to go and look for.
        var open = db.Set<NoticeCitation>()
            .AsNoTracking()
            .Where(c =>
                c.StubKey != null && c.State != CitationState.Rejected && (c.Form != CitationForm.Unmarked || c.State != CitationState.Doubtful)
            );
        if (q?.Trim() is { Length: > 0 } wanted)
            open = open.Where(c => c.Title!.Contains(wanted) || c.Number!.Contains(wanted));
        return open;
    }

    private static (int Times, string Key)? Key(string? key) =>
        key?.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && int.TryParse(key[..at], CultureInfo.InvariantCulture, out var times)
            ? (times, key[(at + 1)..])
            : null;
}
