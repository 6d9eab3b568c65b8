using Microsoft.EntityFrameworkCore;
using Union.Notices.Reading;
using Union.Notices.Topics;
using Union.Web.Lists;

namespace Union.Notices.Following.Choosing;

/// <summary>What the signed-in person follows, newest first. A document's title is read now: who may no longer see it is not shown it.</summary>
internal sealed class FollowList(UnionDbContext db, ICurrentUser user, StaffReader reader, TopicTree topics)
{
    public async Task<KeyPage<FollowRow>> PageAsync(FollowKind? kind, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = db.Set<NoticeFollow>().AsNoTracking().Where(f => f.UserId == user.Id);
        if (kind is not null)
            rows = rows.Where(f => f.Kind == kind);
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParse(ask.Key(), out var key))
            rows = ask.IsBackward ? rows.Where(f => f.Id > key) : rows.Where(f => f.Id < key);
        rows = ask.IsBackward ? rows.OrderBy(f => f.Id) : rows.OrderByDescending(f => f.Id);
        var found = await rows.Take(ask.Take).ToListAsync(cancellationToken);
        var documents = await DocumentsAsync(found, cancellationToken);
        var nodes = (await topics.NodesAsync(cancellationToken)).ToDictionary(n => n.Topic.Id.ToString("N"), StringComparer.Ordinal);
        return KeyPage.Of([.. found.Select(f => Row(f, documents, nodes))], ask, r => r.Id.ToString(), total);
    }

    private async Task<Dictionary<string, (string Title, string Slug)>> DocumentsAsync(
        List<NoticeFollow> follows,
        CancellationToken cancellationToken
    )
    {
        var ids = follows.Where(f => f.Kind == FollowKind.Document).Select(f => Guid.Parse(f.Value)).ToArray();
        if (ids.Length == 0)
            return [];
        var isStaff = await reader.IsAsync();
        var found = await (
            from n in db.Set<Notice>().Where(n => ids.Contains(n.Id) && (isStaff || n.Visibility == ContentVisibility.Public))
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            select new
            {
                n.Id,
                v.Title,
                n.Slug,
            }
        ).ToListAsync(cancellationToken);
        return found.ToDictionary(n => n.Id.ToString("N"), n => (n.Title, n.Slug), StringComparer.Ordinal);
    }

    private static FollowRow Row(NoticeFollow follow, Dictionary<string, (string Title, string Slug)> documents, Dictionary<string, TopicNode> nodes)
    {
        var words = Uri.EscapeDataString(follow.Value);
        var (name, href) = follow.Kind switch
        {
            FollowKind.Document when documents.TryGetValue(follow.Value, out var d) => (d.Title, $"/notices/{d.Slug}"),
            FollowKind.Document => ("现在不能查看的文件（已撤下，或改为仅工作人员可见）", null),
            FollowKind.Topic when nodes.TryGetValue(follow.Value, out var node) => (node.Path, $"/notices?topic={words}"),
            FollowKind.Topic => ("已删除的主题", null),
            FollowKind.Issuer => (follow.Value, $"/notices?issuer={words}"),
            _ => (follow.Value, (string?)$"/notices?kind={words}"),
        };
        return new FollowRow(follow.Id, new FollowTarget(follow.Kind, follow.Value), name, href, follow.CreatedAt);
    }
}
