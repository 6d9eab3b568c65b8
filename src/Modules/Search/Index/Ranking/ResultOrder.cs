using System.Buffers;
using System.Runtime.InteropServices;
using Union.Core.Indexing;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>
/// Puts what was found in its order, a row per passage or per document. What the query names comes first; then by score, the newer of equals
/// before the older; or by date alone when the person chose so. A common word finds hundreds of thousands: only the first rows are sorted.
/// </summary>
/// <param name="registry">What is known of every document.</param>
/// <param name="profile">The weight of what no longer holds.</param>
/// <param name="request">Level, sort and how many passages stand beneath a document.</param>
/// <param name="named">What the query names, in its order.</param>
/// <param name="found">What its words find, each passage once, in any order.</param>
internal sealed class ResultOrder(Registry registry, RankProfile profile, SearchRequest request, List<Ranked> named, List<Ranked> found)
    : IComparer<ResultRow>
{
    private const int Unnamed = int.MaxValue;

    /// <summary>All rows, in no order.</summary>
    public List<ResultRow> Rows()
    {
        var rows = new List<ResultRow>(found.Count);
        // The place of each document's row, plus one.
        var places = ArrayPool<int>.Shared.Rent(registry.DocumentEnd);
        Array.Clear(places);
        var seen = new HashSet<int>();
        foreach (var item in Items())
        {
            // Words may find again what is named.
            if (item.Named != Unnamed ? !seen.Add(item.Best.Passage) : seen.Count > 0 && seen.Contains(item.Best.Passage))
                continue;
            var isAlone = request.Level == SearchLevel.Passage;
            ref var place = ref places[isAlone ? 0 : item.Best.Document];
            if (isAlone || place == 0)
            {
                rows.Add(item);
                place = rows.Count;
                continue;
            }
            ref var row = ref CollectionsMarshal.AsSpan(rows)[place - 1];
            row = (Compare(item, row) < 0 ? item : row) with { Found = row.Found + 1 };
        }
        ArrayPool<int>.Shared.Return(places);
        return rows;
    }

    /// <summary>The first rows in their order.</summary>
    public List<ResultRow> First(List<ResultRow> rows, int count) => [.. rows.Order(this).Take(count)];

    /// <summary>Rows of a page with the other passages of their documents.</summary>
    public List<RankedDocument> Page(IReadOnlyList<ResultRow> rows)
    {
        var wanted = request.Level == SearchLevel.Passage ? 0 : Math.Max(0, request.PassagesPerDocument - 1);
        var others = rows.Where(row => row.Found > 1 && wanted > 0).ToDictionary(row => row.Best.Document, _ => new List<ResultRow>());
        if (others.Count > 0)
            foreach (var item in Items())
                if (others.TryGetValue(item.Best.Document, out var list))
                    list.Add(item);
        return [.. rows.Select(row => new RankedDocument(row.Best, Others(row), row.Found))];

        List<Ranked> Others(ResultRow row) =>
            others.TryGetValue(row.Best.Document, out var list)
                ? [.. list.Order(this).Select(item => item.Best).DistinctBy(item => item.Passage).Skip(1).Take(wanted)]
                : [];
    }

    public int Compare(ResultRow x, ResultRow y)
    {
        var byDay = request.Sort switch
        {
            SearchSort.Newest => DayOf(y.Best.Document).CompareTo(DayOf(x.Best.Document)),
            // Nobody looks for what has no date among the earliest.
            SearchSort.Oldest => Late(DayOf(x.Best.Document)).CompareTo(Late(DayOf(y.Best.Document))),
            _ => 0,
        };
        if (byDay != 0)
            return byDay;
        if (x.Named != y.Named || x.Named != Unnamed)
            return x.Named.CompareTo(y.Named);
        if (x.Best.Score != y.Best.Score)
            return y.Best.Score.CompareTo(x.Best.Score);
        var byIssue = registry.Document(y.Best.Document).IssuedDay.CompareTo(registry.Document(x.Best.Document).IssuedDay);
        return byIssue != 0 ? byIssue : x.Best.Passage.CompareTo(y.Best.Passage);
    }

    private IEnumerable<ResultRow> Items()
    {
        for (var i = 0; i < named.Count; i++)
            yield return new ResultRow(named[i], i, 1);
        foreach (var item in found)
            yield return new ResultRow(item with { Score = item.Score * Holds(item.Document) }, Unnamed, 1);
    }

    /// <summary>What no longer holds is shown behind what does.</summary>
    public double Holds(int document) =>
        registry.Document(document).Validity.StateOn(request.Today.DayNumber)
            is IndexValidityState.Repealed
                or IndexValidityState.Replaced
                or IndexValidityState.Expired
                or IndexValidityState.Withdrawn
            ? profile.Ended
            : 1;

    private static int Late(int day) => day == 0 ? int.MaxValue : day;

    private int DayOf(int document)
    {
        var row = registry.Document(document);
        return row.IssuedDay != 0 ? row.IssuedDay
            : row.Year is > 0 and < 10_000 ? new DateOnly(row.Year, 1, 1).DayNumber
            : 0;
    }
}
