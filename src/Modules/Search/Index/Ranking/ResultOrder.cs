using Union.Core.Indexing;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>
/// Puts what was found in its order, a row per passage or per document. What the query names comes first; then by score, the newer of equals
/// before the older; or by date alone when the person chose so.
/// </summary>
internal sealed class ResultOrder(Registry registry, RankProfile profile, SearchRequest request)
{
    public List<RankedDocument> Order(List<Ranked> named, List<Ranked> found)
    {
        var ordered = named.Concat(
            found
                .Select(item => item with { Score = item.Score * Holds(item.Document) })
                .OrderByDescending(item => item.Score)
                .ThenByDescending(item => registry.Document(item.Document).IssuedDay)
                .ThenBy(item => item.Passage)
        );
        var rows = request.Level == SearchLevel.Passage ? Passages(ordered) : Documents(ordered);
        return request.Sort switch
        {
            SearchSort.Newest => [.. rows.OrderByDescending(row => DayOf(row.Best.Document))],
            // Nobody looks for what has no date among the earliest.
            SearchSort.Oldest => [.. rows.OrderBy(row => DayOf(row.Best.Document) is var day && day == 0 ? int.MaxValue : day)],
            _ => rows,
        };
    }

    private static List<RankedDocument> Passages(IEnumerable<Ranked> ordered)
    {
        var seen = new HashSet<int>();
        return [.. ordered.Where(item => seen.Add(item.Passage)).Select(item => new RankedDocument(item, [], 1))];
    }

    private List<RankedDocument> Documents(IEnumerable<Ranked> ordered)
    {
        var others = Math.Max(0, request.PassagesPerDocument - 1);
        var rows = new Dictionary<int, (Ranked Best, List<Ranked> Others, HashSet<int> Seen)>();
        var order = new List<int>();
        foreach (var item in ordered)
        {
            if (!rows.TryGetValue(item.Document, out var row))
            {
                rows[item.Document] = (item, [], [item.Passage]);
                order.Add(item.Document);
                continue;
            }
            if (row.Seen.Add(item.Passage) && row.Others.Count < others)
                row.Others.Add(item);
        }
        return [.. order.Select(id => new RankedDocument(rows[id].Best, rows[id].Others, rows[id].Seen.Count))];
    }

    // What no longer holds is shown behind what does.
    private double Holds(int document) =>
        registry.Document(document).Validity.StateOn(request.Today.DayNumber)
            is IndexValidityState.Repealed
                or IndexValidityState.Replaced
                or IndexValidityState.Expired
                or IndexValidityState.Withdrawn
            ? profile.Ended
            : 1;

    private int DayOf(int document)
    {
        var row = registry.Document(document);
        return row.IssuedDay != 0 ? row.IssuedDay
            : row.Year is > 0 and < 10_000 ? new DateOnly(row.Year, 1, 1).DayNumber
            : 0;
    }
}
