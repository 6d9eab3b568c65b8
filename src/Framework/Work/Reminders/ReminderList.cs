using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Work.Reminders;

/// <summary>Open reminders of the signed-in person's organizations, what is due first stands first.</summary>
internal sealed class ReminderList(UnionDbContext db, Access access, IOrganizationTree tree)
{
    private static readonly DateOnly Never = new(9999, 12, 31);

    public async Task<IQueryable<Reminder>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = db.Set<Reminder>().Where(r => r.IsOpen);
        IQueryable<Reminder>? mine = null;
        foreach (var permission in await open.Select(r => r.Permission).Distinct().ToListAsync(cancellationToken))
        {
            var those = open.Where(r => r.Permission == permission);
            if (tree.IdsWithin(await PathsAsync(permission)) is { } ids)
                those = those.Where(r => ids.Contains(r.OrganizationId));
            mine = mine is null ? those : mine.Concat(those);
        }
        return mine ?? open.Where(r => false);
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).CountAsync(cancellationToken);

    public async Task<KeyPage<Reminder>> PageAsync(KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = await OpenAsync(cancellationToken);
        var total = await rows.CountAsync(cancellationToken);
        if (DayKey.Asked(ask) is var (due, id))
            rows = ask.IsBackward
                ? rows.Where(r => (r.DueOn ?? Never) < due || ((r.DueOn ?? Never) == due && r.Id < id))
                : rows.Where(r => (r.DueOn ?? Never) > due || ((r.DueOn ?? Never) == due && r.Id > id));
        rows = ask.IsBackward
            ? rows.OrderByDescending(r => r.DueOn ?? Never).ThenByDescending(r => r.Id)
            : rows.OrderBy(r => r.DueOn ?? Never).ThenBy(r => r.Id);
        return KeyPage.Of(await rows.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken), ask, Key, total);
    }

    private async Task<IReadOnlyCollection<string>> PathsAsync(string permission)
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(permission))
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        return paths;
    }

    private static string Key(Reminder r) => DayKey.Of(r.DueOn ?? Never, r.Id);
}
