using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents.Numbers;

/// <summary>What the numbers of the visible codes look like, year by year.</summary>
internal sealed class SeriesList(UnionDbContext db, PaperReach reach)
{
    private const int MostRanges = 12;

    public async Task<List<IssuerCode>> CodesAsync(CancellationToken cancellationToken) =>
        await (await reach.VisibleCodesAsync()).AsNoTracking().OrderBy(c => c.IsClosed).ThenBy(c => c.Id).Take(200).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SeriesRow>> OfAsync(IReadOnlyCollection<string> codes, int year, CancellationToken cancellationToken)
    {
        var used = await db.Set<Paper>()
            .Where(p => p.NumberYear == year && p.NumberCode != null && codes.Contains(p.NumberCode))
            .Select(p => new
            {
                p.NumberCode,
                p.NumberSequence,
                p.State,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. used.GroupBy(p => p.NumberCode!)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                {
                    var numbers = g.Select(p => p.NumberSequence!.Value).ToHashSet();
                    return new SeriesRow(g.Key, year, numbers.Max(), numbers.Count, g.Count(p => p.State == PaperState.Void), Free(numbers));
                }),
        ];
    }

    private static string Free(HashSet<int> used)
    {
        var ranges = new List<string>();
        var highest = used.Max();
        for (var n = 1; n < highest && ranges.Count <= MostRanges; n++)
        {
            if (used.Contains(n))
                continue;
            var from = n;
            while (n + 1 < highest && !used.Contains(n + 1))
                n++;
            ranges.Add(from == n ? Text(n) : $"{Text(from)}—{Text(n)}");
        }
        return ranges.Count > MostRanges ? string.Join('、', ranges.Take(MostRanges)) + "……" : string.Join('、', ranges);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
