using Microsoft.EntityFrameworkCore;
using Union.Core.Notifications;

namespace Union.Notices.Following.Telling;

/// <summary>Tells one group of followers and raises the event again for the next. A group done twice tells nobody twice.</summary>
[Feature(FollowingStartup.Feature)]
internal sealed class TellFollowers(UnionDbContext db, FollowNews news, Notifier notifier, PermissionHolders holders) : IAfterCommit<FollowersToTell>
{
    /// <summary>So many people at once.</summary>
    internal const int Group = 500;

    private const string Kind = "文件动态";

    public async Task HandleAsync(FollowersToTell happened, CancellationToken cancellationToken)
    {
        var items = (await news.OfAsync(happened, cancellationToken)).ToLookup(n => n.Target.Key, StringComparer.Ordinal);
        var keys = items.Select(g => g.Key).ToArray();
        var follows = db.Set<NoticeFollow>().AsNoTracking().Where(f => keys.Contains(f.Target));
        if (happened.At is { } at)
            follows = follows.Where(f => f.CreatedAt <= at);
        var people = await follows
            .Where(f => f.UserId > happened.After)
            .Select(f => f.UserId)
            .Distinct()
            .OrderBy(id => id)
            .Take(Group)
            .ToArrayAsync(cancellationToken);
        if (people.Length == 0)
            return;
        var staff = await holders.AmongAsync(Permissions.ViewStaff, people, cancellationToken);
        var followed = (await follows.Where(f => people.Contains(f.UserId)).ToListAsync(cancellationToken)).ToLookup(f => f.UserId, f => f.Target);
        var drafts = people.Select(p => Draft(happened, p, followed[p].SelectMany(t => items[t]).Where(n => !n.IsForStaff || staff.Contains(p))));
        await notifier.TellAsync(drafts.OfType<NotificationDraft>(), cancellationToken);
        if (people.Length < Group)
            return;
        db.Raise(happened with { After = people[^1] });
        await db.SaveChangesAsync(cancellationToken);
    }

    // One occasion, one notification: the weightiest of what the person follows, and how many more of the followed documents it concerns.
    private static NotificationDraft? Draft(FollowersToTell happened, Guid person, IEnumerable<NewsItem> news)
    {
        var mine = news.OrderBy(n => n.Rank).ToList();
        if (mine.Count == 0)
            return null;
        var first = mine[0];
        var others = mine.Where(n => n.Target.Kind == FollowKind.Document && n.Target != first.Target).DistinctBy(n => n.Target).Count();
        return new NotificationDraft(person, Kind, first.Key, first.Title, first.Link)
        {
            Detail = others == 0 ? first.Detail : $"{first.Detail}还涉及您关注的另外 {others} 个文件。",
            Permission = first.IsForStaff ? Permissions.ViewStaff : null,
            RecordId = happened.NoticeId,
        };
    }
}
