using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Work.Indicators.Lists;

/// <summary>The records behind an indicator's value, in the order of the tree, by page or whole.</summary>
internal sealed class FactList(UnionDbContext db, IIndicatorScopes scopes)
{
    private const int Batch = 500;

    public async Task<KeyPage<FactRow>> PageAsync(FactQuery query, KeyRequest ask, long? total, CancellationToken cancellationToken)
    {
        var facts = Of(query);
        var rows = await NamedAsync(await ReadAsync(facts, ask, cancellationToken), cancellationToken);
        return KeyPage.Of(rows, ask, r => r.Fact.RecordId.ToString(), total);
    }

    public async IAsyncEnumerable<FactRow> AllAsync(
        FactQuery query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ask = new KeyRequest(Size: Batch - 1);
        while (true)
        {
            var rows = await NamedAsync(await ReadAsync(Of(query), ask, cancellationToken), cancellationToken);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            ask = ask with { After = rows[^1].Fact.RecordId.ToString() };
        }
    }

    private IQueryable<IndicatorFact> Of(FactQuery query)
    {
        var context = new IndicatorContext(db, query.On, query.Period);
        var facts = query.List switch
        {
            ListKind.Numerator => query.Indicator.Numerator(context),
            ListKind.Denominator => query.Indicator.Denominator(context),
            _ => query.Indicator.Missing(context),
        };
        return facts.Within(f => f.Path, query.Scope.Path);
    }

    // The key is the record; its place in the order is read with it, so the address stays short.
    private static async Task<List<IndicatorFact>> ReadAsync(IQueryable<IndicatorFact> facts, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(ask.Key(), out var id))
        {
            var path = await facts.Where(f => f.RecordId == id).Select(f => f.Path).FirstOrDefaultAsync(cancellationToken) ?? "";
            facts = ask.IsBackward
                ? facts.Where(f => string.Compare(f.Path, path) < 0 || (f.Path == path && f.RecordId.CompareTo(id) < 0))
                : facts.Where(f => string.Compare(f.Path, path) > 0 || (f.Path == path && f.RecordId.CompareTo(id) > 0));
        }
        facts = ask.IsBackward
            ? facts.OrderByDescending(f => f.Path).ThenByDescending(f => f.RecordId)
            : facts.OrderBy(f => f.Path).ThenBy(f => f.RecordId);
        return await facts.Take(ask.Take).ToListAsync(cancellationToken);
    }

    private async Task<List<FactRow>> NamedAsync(List<IndicatorFact> facts, CancellationToken cancellationToken)
    {
        var names = await scopes.NamesAsync([.. facts.Select(f => f.OrganizationId).Distinct()], cancellationToken);
        return [.. facts.Select(f => new FactRow(f, names.GetValueOrDefault(f.OrganizationId, "")))];
    }
}
