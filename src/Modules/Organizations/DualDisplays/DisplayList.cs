using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.DualDisplays;

/// <summary>All living unions of the person's subtree with how they stand, by name.</summary>
internal sealed class DisplayList(UnionDbContext db, OrganizationReach reach)
{
    private const int Portion = 500;

    /// <param name="state"><c>Current</c>, <c>Stale</c>, <c>None</c>; anything else: all.</param>
    public async Task<KeyPage<DisplayRow>> PageAsync(string? q, string? state, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(q, state);
        var total = await rows.CountAsync(cancellationToken);
        if (Key(ask.Key()) is var (name, id))
            rows = ask.IsBackward
                ? rows.Where(r => string.Compare(r.Name, name) < 0 || (r.Name == name && r.Id < id))
                : rows.Where(r => string.Compare(r.Name, name) > 0 || (r.Name == name && r.Id > id));
        rows = ask.IsBackward ? rows.OrderByDescending(r => r.Name).ThenByDescending(r => r.Id) : rows.OrderBy(r => r.Name).ThenBy(r => r.Id);
        return KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, Key, total);
    }

    /// <summary>All rows for a file, read in portions.</summary>
    public async IAsyncEnumerable<DisplayRow> AllAsync(string? q, string? state)
    {
        var rows = await RowsAsync(q, state);
        for (var last = Guid.Empty; ; )
        {
            var found = await rows.Where(r => r.Id > last).OrderBy(r => r.Id).Take(Portion).ToListAsync();
            foreach (var row in found)
                yield return row;
            if (found.Count < Portion)
                yield break;
            last = found[^1].Id;
        }
    }

    private async Task<IQueryable<DisplayRow>> RowsAsync(string? q, string? state)
    {
        var unions = (await reach.VisibleAsync()).Where(o =>
            o.State == OrganizationState.Active && o.Type != OrganizationType.UnionBranch && o.Type != OrganizationType.UnionGroup
        );
        if (!string.IsNullOrWhiteSpace(q))
            unions = unions.Where(o => o.Name.Contains(q.Trim()));
        var displays = db.Below<DualDisplay>();
        unions = state switch
        {
            "Current" => unions.Where(o => displays.Any(d => d.OrganizationId == o.Id && d.State == DisplayState.Current)),
            "Stale" => unions.Where(o => displays.Any(d => d.OrganizationId == o.Id && d.State == DisplayState.Stale)),
            "None" => unions.Where(o => !displays.Any(d => d.OrganizationId == o.Id)),
            _ => unions,
        };
        return from o in unions
            join d in displays on o.Id equals d.OrganizationId into found
            from d in found.DefaultIfEmpty()
            select new DisplayRow
            {
                Id = o.Id,
                Name = o.Name,
                State = (DisplayState?)d.State,
                ConfirmedOn = (DateOnly?)d.ConfirmedOn,
                ChairName = d.ChairName ?? "",
                Reason = d.StaleReason ?? "",
            };
    }

    private static string Key(DisplayRow row) => $"{row.Id:N}{row.Name}";

    private static (string Name, Guid Id)? Key(string? key) =>
        key is { Length: > 32 } && Guid.TryParseExact(key[..32], "N", out var id) ? (key[32..], id) : null;
}
