using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Import;
using Union.Notices.Topics;

namespace Union.Notices.Following.Telling;

/// <summary>What followers are told of an import: how many documents of the issuer, the topic or the kind it brought.</summary>
internal sealed class ImportNews(UnionDbContext db, TopicTree topics)
{
    // Behind every other rank; where a person follows several things, the one with the most documents speaks.
    private const int Rank = 1_000_000_000;

    public async Task<IReadOnlyList<NewsItem>> OfAsync(FolderImported import, string key, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<FollowTarget, int>();
        foreach (var (issuer, count) in await CountsAsync(import, n => n.Issuer, cancellationToken))
            if (issuer.Length > 0)
                counts[FollowTarget.Issuer(issuer)] = count;
        foreach (var (kind, count) in await CountsAsync(import, n => n.Kind, cancellationToken))
            counts[FollowTarget.OfKind(kind)] = count;
        var names = new Dictionary<FollowTarget, string>();
        foreach (var ids in await TopicsAsync(import, cancellationToken))
        foreach (var topic in await topics.BranchesAsync(ids, cancellationToken))
        {
            var target = FollowTarget.Topic(topic.Id);
            names[target] = topic.Name;
            counts[target] = counts.GetValueOrDefault(target) + 1;
        }
        return [.. counts.Select(c => Item(import, key, c.Key, names.GetValueOrDefault(c.Key, c.Key.Value), c.Value))];
    }

    private static NewsItem Item(FolderImported import, string key, FollowTarget target, string name, int count)
    {
        var (what, query) = target.Kind switch
        {
            FollowKind.Issuer => ("发文机关", "issuer"),
            FollowKind.Topic => ("主题", "topic"),
            _ => ("种类", "kind"),
        };
        return new NewsItem(
            target,
            Rank - count,
            key,
            $"新收录 {count} 件文件：{what}“{name}”",
            $"您关注了{what}“{name}”；这些文件是一次导入的。",
            $"/notices?{query}={Uri.EscapeDataString(target.Value)}",
            import.IsForStaff
        );
    }

    private async Task<List<(string Value, int Count)>> CountsAsync(
        FolderImported import,
        Expression<Func<Notice, string>> by,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await New(import).GroupBy(by).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).Select(g =>
                (g.Key, g.Count)
            ),
        ];

    // What the versions say: the links of the lists are still on their way.
    private async Task<IEnumerable<IReadOnlyCollection<Guid>>> TopicsAsync(FolderImported import, CancellationToken cancellationToken)
    {
        var ids = await (from n in New(import) join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id select v.TopicIds).ToListAsync(
            cancellationToken
        );
        return ids.Where(i => i.Count > 0);
    }

    private IQueryable<Notice> New(FolderImported import) =>
        db.Set<Notice>()
            .AsNoTracking()
            .Where(n => n.SourceFolder == import.Folder && n.State == ContentState.Published && n.FirstPublishedAt >= import.Since);
}
