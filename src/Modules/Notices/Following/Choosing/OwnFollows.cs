using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Notices.Reading;
using Union.Notices.Topics;

namespace Union.Notices.Following.Choosing;

/// <summary>What the signed-in person follows: adding, taking away, asking.</summary>
internal sealed class OwnFollows(UnionDbContext db, ICurrentUser user, StaffReader reader, DatabaseEngine engine, TimeProvider clock)
{
    /// <summary>So many things one person may follow.</summary>
    public const int Most = 500;

    private IQueryable<NoticeFollow> Mine => db.Set<NoticeFollow>().Where(f => f.UserId == user.Id);

    /// <summary>Those of the choices that the person follows.</summary>
    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<FollowChoice> choices, CancellationToken cancellationToken)
    {
        var keys = choices.Select(c => c.Target.Key).ToArray();
        return keys.Length == 0 || user.Id is null
            ? new HashSet<string>()
            : (await Mine.Where(f => keys.Contains(f.Target)).Select(f => f.Target).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Why not, in words for the person; null when it is followed.</returns>
    public async Task<string?> AddAsync(FollowTarget target, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(target, cancellationToken))
            return "要关注的内容不存在，或者您无权查看。请回到文件页面再试。";
        if (await Mine.AnyAsync(f => f.Target == target.Key, cancellationToken))
            return null;
        if (await Mine.CountAsync(cancellationToken) >= Most)
            return $"最多关注 {Most} 项；请先在“我的关注”里取消一些。";
        db.Add(new NoticeFollow(user.Id!.Value, target, clock.GetUtcNow().UtcDateTime));
        db.Act("notices.follow", "关注");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsDuplicate(engine))
        {
            // Pressed twice: it is followed.
        }
        return null;
    }

    public async Task RemoveAsync(FollowTarget target, CancellationToken cancellationToken)
    {
        if (await Mine.SingleOrDefaultAsync(f => f.Target == target.Key, cancellationToken) is not { } follow)
            return;
        db.Remove(follow);
        db.Act("notices.unfollow", "取消关注");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> ExistsAsync(FollowTarget target, CancellationToken cancellationToken)
    {
        var isStaff = await reader.IsAsync();
        var seen = db.Set<Notice>().Where(n => n.State == ContentState.Published && (isStaff || n.Visibility == ContentVisibility.Public));
        return target.Kind switch
        {
            FollowKind.Document => Guid.TryParse(target.Value, out var id) && await seen.AnyAsync(n => n.Id == id, cancellationToken),
            FollowKind.Topic => Guid.TryParse(target.Value, out var topic) && await db.Set<Topic>().AnyAsync(t => t.Id == topic, cancellationToken),
            // A joint issuer stands in no column of its own: any name may be followed that a document could bear.
            FollowKind.Issuer => target.Value.Length > 0,
            _ => await seen.AnyAsync(n => n.Kind == target.Value, cancellationToken),
        };
    }
}
