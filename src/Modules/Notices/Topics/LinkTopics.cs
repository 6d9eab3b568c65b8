using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Topics;

/// <summary>Brings the links of a document to its topics to what its published version says; running again changes nothing.</summary>
internal sealed class LinkTopics(UnionDbContext db)
{
    public async Task RunAsync(Guid noticeId, CancellationToken cancellationToken)
    {
        var version = await (
            from n in db.Set<Notice>()
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            where n.Id == noticeId
            select v.TopicIds
        ).FirstOrDefaultAsync(cancellationToken);
        var known = version is null ? [] : version.ToArray();
        var wanted = await db.Set<Topic>().Where(t => known.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancellationToken);
        var links = await db.Set<NoticeTopicLink>().Where(l => l.NoticeId == noticeId).ToListAsync(cancellationToken);
        db.RemoveRange(links.Where(l => !wanted.Contains(l.TopicId)));
        db.AddRange(wanted.Except(links.Select(l => l.TopicId)).Select(id => new NoticeTopicLink(noticeId, id)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
