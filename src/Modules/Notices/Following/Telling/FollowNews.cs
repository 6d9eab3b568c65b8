using Microsoft.EntityFrameworkCore;
using Union.Contents.Changes;
using Union.Contents.TakeDowns;
using Union.Notices.Citations.Showing;
using Union.Notices.Relations;
using Union.Notices.Topics;
using Union.Web.Display;

namespace Union.Notices.Following.Telling;

/// <summary>Puts into words what happened to a document, for the followers of each thing it concerns, as the records stand now.</summary>
internal sealed class FollowNews(UnionDbContext db, ChangeNotes changes, TopicTree topics, ImportNews imports)
{
    private const int RankOwn = 1;
    private const int RankRelated = 2;
    private const int RankNew = 3;

    // A note says why a version came out when it was written about then.
    private const int NoteDays = 7;

    private static readonly RelationKind[] Acting = [RelationKind.Repeals, RelationKind.Replaces, RelationKind.Amends, RelationKind.Supplements];

    public async Task<bool> HasFollowersAsync(FollowersToTell telling, CancellationToken cancellationToken)
    {
        var keys = (await OfAsync(telling, cancellationToken)).Select(n => n.Target.Key).Distinct().ToArray();
        return keys.Length > 0 && await db.Set<NoticeFollow>().AnyAsync(f => keys.Contains(f.Target), cancellationToken);
    }

    public async Task<IReadOnlyList<NewsItem>> OfAsync(FollowersToTell telling, CancellationToken cancellationToken)
    {
        if (telling.Import is { } import)
            return await imports.OfAsync(import, telling.Key, cancellationToken);
        var notice = await db.Set<Notice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == telling.NoticeId, cancellationToken);
        if (notice is null)
            return [];
        if (telling.Occasion == Occasion.TakenDown)
            return await TakenDownAsync(notice, telling.Key, cancellationToken);
        var version = await db.Set<NoticeVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == notice.PublishedVersionId, cancellationToken);
        if (notice.State != ContentState.Published || version is null)
            return [];
        var related = await RelatedAsync(telling, notice, version, cancellationToken);
        return telling.Occasion switch
        {
            Occasion.New => [.. related, .. await NewAsync(telling.Key, notice, version, cancellationToken)],
            Occasion.Anew => [.. related, await AnewAsync(telling.Key, notice, version, cancellationToken)],
            _ => related,
        };
    }

    private async Task<IReadOnlyList<NewsItem>> TakenDownAsync(Notice notice, string key, CancellationToken cancellationToken)
    {
        var how = notice.TakenDownAs switch
        {
            TakeDown.Withdrawn => "已不再执行",
            TakeDown.Consolidated => "已并入其他文件",
            TakeDown.Error => "发布有误，已撤下",
            _ => null,
        };
        if (how is null)
            return [];
        // The notice itself bears the title of its latest draft, which nobody outside may read.
        var readers = await db.Set<NoticeVersion>()
            .Where(v => v.ItemId == notice.Id && v.PublishedAt != null)
            .OrderByDescending(v => v.Number)
            .Select(v => v.Title)
            .FirstOrDefaultAsync(cancellationToken);
        var title = $"{Quoted(readers ?? "")}{how}";
        return [new(FollowTarget.Document(notice.Id), RankOwn, key, title, notice.UnpublishedReason ?? "", notice.Url, IsStaff(notice))];
    }

    private async Task<NewsItem> AnewAsync(string key, Notice notice, NoticeVersion version, CancellationToken cancellationToken)
    {
        var cameOut = DateOnly.FromDateTime(ChinaTime.FromUtc(notice.PublishedAt!.Value));
        var note = (await changes.OfAsync(notice.Id, cancellationToken)).FirstOrDefault(n => n.On >= cameOut.AddDays(-NoteDays));
        return new NewsItem(
            FollowTarget.Document(notice.Id),
            RankOwn,
            key,
            $"{Quoted(version.Title)}发布了新版本",
            note?.Text ?? "",
            notice.Url,
            IsStaff(notice)
        );
    }

    // What an import brought in and published itself is told of once for the whole run: nobody is told a thousand times.
    private async Task<IEnumerable<NewsItem>> NewAsync(string key, Notice notice, NoticeVersion version, CancellationToken cancellationToken)
    {
        if (notice.SourceFolder is not null && version.Number == 1 && version.PublishedAt == version.SavedAt)
            return [];
        var issuers = version.JointIssuers.Select(i => i.Name).Prepend(version.Issuer).Where(i => i.Length > 0);
        var branch = await topics.BranchesAsync(version.TopicIds, cancellationToken);
        IEnumerable<(FollowTarget Target, string Why)> targets =
        [
            .. issuers.Select(i => (FollowTarget.Issuer(i), $"发文机关“{i}”")),
            .. branch.Select(t => (FollowTarget.Topic(t.Id), $"主题“{t.Name}”")),
            (FollowTarget.OfKind(version.Kind), $"种类“{version.Kind}”"),
        ];
        return targets
            .DistinctBy(t => t.Target)
            .Select(
                (t, i) =>
                    new NewsItem(
                        t.Target,
                        RankNew + i,
                        key,
                        $"新文件：{Quoted(version.Title)}{version.NumberText}",
                        $"您关注了{t.Why}。",
                        notice.Url,
                        IsStaff(notice)
                    )
            );
    }

    private async Task<List<NewsItem>> RelatedAsync(
        FollowersToTell telling,
        Notice acting,
        NoticeVersion version,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from r in db.Set<NoticeRelation>().Where(r => r.NoticeId == acting.Id && Acting.Contains(r.Kind) && r.TargetTenantId == null)
            join n in db.Set<Notice>() on r.TargetId equals n.Id
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            where telling.RelatedId == null || r.TargetId == telling.RelatedId
            orderby r.Id
            select new
            {
                Relation = r,
                Target = n,
                v.Title,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var news = new List<NewsItem>();
        foreach (var row in rows.OrderBy(r => Array.IndexOf(Acting, r.Relation.Kind)))
        {
            var target = FollowTarget.Document(row.Target.Id);
            // One key, whether it is told when the document comes out or when the relation is added later.
            var key = $"notice-related:{acting.Id:N}:{row.Target.Id:N}:{row.Relation.Kind}";
            var title = $"{Quoted(row.Title)}{Words(row.Relation)}";
            var by = $"见{Quoted(version.Title)}{version.NumberText}。";
            news.Add(new NewsItem(target, RankRelated, key, title, by, row.Target.Url, IsStaff(acting) || IsStaff(row.Target)));
            // What is for staff alone is not named to others.
            if (IsStaff(acting))
                news.Add(new NewsItem(target, RankRelated, key, title, "", row.Target.Url, IsStaff(row.Target)));
        }
        return news;
    }

    private static string Words(NoticeRelation relation)
    {
        var clauses = ClauseCaption.OfAnchors(relation.Clauses);
        var what = relation.Kind switch
        {
            RelationKind.Replaces => "被代替",
            RelationKind.Repeals => "被废止",
            RelationKind.Amends => "被修改",
            _ => "有补充规定",
        };
        return $"{(clauses.Length > 0 ? $"的{clauses}" : "")}自 {ChinaTime.Date(relation.On)} 起{what}";
    }

    private static string Quoted(string title) => title.StartsWith('《') ? title : $"《{title}》";

    private static bool IsStaff(Notice notice) => notice.Visibility == ContentVisibility.Staff;
}
