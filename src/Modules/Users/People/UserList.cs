using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Users.People;

/// <summary>Reads the list of users, by page or whole.</summary>
internal sealed class UserList(UnionDbContext db, TimeProvider clock)
{
    private const int Batch = 500;

    public async Task<KeyPage<UserRow>> PageAsync(UserFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var matching = Matching(filter);
        var total = await matching.LongCountAsync(cancellationToken);
        var rows = await RowsAsync(After(matching, ask), ask.Take, cancellationToken);
        return KeyPage.Of(rows, ask, r => r.User.NormalizedUserName, total);
    }

    /// <summary>All that match, read in batches.</summary>
    public async IAsyncEnumerable<UserRow> AllAsync(
        UserFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? last = null;
        while (true)
        {
            var rows = await RowsAsync(After(Matching(filter), new KeyRequest(last)), Batch, cancellationToken);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            last = rows[^1].User.NormalizedUserName;
        }
    }

    private IQueryable<User> Matching(UserFilter filter)
    {
        var users = db.Set<User>().AsNoTracking();
        if (filter.Text is { Length: > 0 } text)
        {
            var (shown, normal) = (text.Trim(), User.Normalize(text));
            users = users.Where(u => u.DisplayName.Contains(shown) || u.NormalizedUserName.Contains(normal));
        }
        if (filter.RoleId is { } role)
            users = users.Where(u => db.Set<RoleAssignment>().Any(a => a.UserId == u.Id && a.RoleId == role));
        var now = clock.GetUtcNow().UtcDateTime;
        return filter.State switch
        {
            UserState.Disabled => users.Where(u => u.DisabledAt != null),
            UserState.Locked => users.Where(u => u.DisabledAt == null && u.LockedUntil > now),
            UserState.Invited => users.Where(u => u.DisabledAt == null && u.PasswordHash == null),
            UserState.Active => users.Where(u => u.DisabledAt == null && u.PasswordHash != null && (u.LockedUntil == null || u.LockedUntil <= now)),
            _ => users,
        };
    }

    private static IQueryable<User> After(IQueryable<User> users, KeyRequest ask)
    {
        if (ask.Key() is { } key)
            users = ask.IsBackward
                ? users.Where(u => string.Compare(u.NormalizedUserName, key) < 0)
                : users.Where(u => string.Compare(u.NormalizedUserName, key) > 0);
        return ask.IsBackward ? users.OrderByDescending(u => u.NormalizedUserName) : users.OrderBy(u => u.NormalizedUserName);
    }

    private async Task<List<UserRow>> RowsAsync(IQueryable<User> ordered, int size, CancellationToken cancellationToken)
    {
        var users = await ordered.Take(size).ToListAsync(cancellationToken);
        var ids = users.Select(u => u.Id).ToArray();
        var roles = await (
            from a in db.Set<RoleAssignment>().AsNoTracking()
            join r in db.Set<Role>().AsNoTracking() on a.RoleId equals r.Id
            where ids.Contains(a.UserId)
            select new { a.UserId, Role = r }
        ).ToListAsync(cancellationToken);
        var rolesOf = roles.ToLookup(r => r.UserId, r => r.Role.DisplayName);
        var seen = await db.Set<SignInState>().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.LastSignInAt, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. users.Select(u => new UserRow(u, [.. rolesOf[u.Id].Distinct().Order(StringComparer.Ordinal)], seen.GetValueOrDefault(u.Id), now))];
    }
}
