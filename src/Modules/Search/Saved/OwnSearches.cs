using Microsoft.EntityFrameworkCore;
using Union.Search.Searching;

namespace Union.Search.Saved;

/// <summary>The searches the signed-in person keeps. Nobody else's are read or changed here.</summary>
internal sealed class OwnSearches(UnionDbContext db, ICurrentUser user, SiteSearch site, TimeProvider clock)
{
    public async Task<IReadOnlyList<SavedRow>> AllAsync(CancellationToken cancellationToken)
    {
        var searches = await Own().AsNoTracking().OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var ids = searches.Select(s => s.Id).ToArray();
        var states = await db.Set<SavedSearchState>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.SavedSearchId))
            .ToDictionaryAsync(s => s.SavedSearchId, cancellationToken);
        return [.. searches.Select(s => Row(s, states.GetValueOrDefault(s.Id)))];
    }

    public Task<SavedSearch?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Own().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <returns>Why not, in words for the person; null when it is kept.</returns>
    public async Task<string?> AddAsync(SaveInput input, CancellationToken cancellationToken)
    {
        var query = SavedQuery.Clean(input.Query!);
        if (query.Length is 0 or > SavedSearch.QueryLength)
            return "先检索一次，再保存。";
        if (await Own().CountAsync(cancellationToken) >= SavedSearch.Most)
            return $"最多保存 {SavedSearch.Most} 个检索，请先删除不用的。";
        db.Add(new SavedSearch(user.Id!.Value, input.Name!, query, input.Alerts, clock.GetUtcNow().UtcDateTime));
        return await SaveAsync("search.saved-add", "保存检索", input.Name!, cancellationToken);
    }

    public Task RenameAsync(SavedSearch search, string name, CancellationToken cancellationToken)
    {
        search.Rename(name);
        return SaveAsync("search.saved-rename", "重命名保存的检索", name, cancellationToken);
    }

    public Task TellAsync(SavedSearch search, bool alerts, CancellationToken cancellationToken)
    {
        search.Tell(alerts);
        return SaveAsync("search.saved-alerts", alerts ? "打开检索提醒" : "关闭检索提醒", search.Name, cancellationToken);
    }

    public async Task DeleteAsync(SavedSearch search, CancellationToken cancellationToken)
    {
        db.RemoveRange(await StatesOf(search).ToListAsync(cancellationToken));
        db.Remove(search);
        await SaveAsync("search.saved-delete", "删除保存的检索", search.Name, cancellationToken);
    }

    /// <summary>The person has seen what is new.</summary>
    public async Task OpenedAsync(SavedSearch search, CancellationToken cancellationToken)
    {
        if (await StatesOf(search).FirstOrDefaultAsync(cancellationToken) is not { NewResults: > 0 } state)
            return;
        state.Opened();
        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<SavedSearch> Own()
    {
        var id = user.Id ?? Guid.Empty;
        return db.Set<SavedSearch>().Where(s => s.UserId == id);
    }

    private IQueryable<SavedSearchState> StatesOf(SavedSearch search) => db.Set<SavedSearchState>().Where(s => s.SavedSearchId == search.Id);

    private async Task<string?> SaveAsync(string act, string title, string name, CancellationToken cancellationToken)
    {
        db.Act(act, title, name);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private SavedRow Row(SavedSearch saved, SavedSearchState? state)
    {
        var input = SavedQuery.Read(saved.Query);
        return new SavedRow(saved, input.Text, site.FiltersOf(input), state?.NewResults ?? 0, state?.CheckedAt);
    }
}
