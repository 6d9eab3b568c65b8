using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Targets.Marking;

/// <summary>Finds a document with the text its targets are marked in: the published one, else the latest.</summary>
internal sealed class TargetNotice(UnionDbContext db, TargetReach reach)
{
    public async Task<(Notice Notice, NoticeVersion Version)?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return null;
        if (!await reach.MaySeeDraftAsync(notice))
            return null;
        var shown = notice.PublishedVersionId ?? notice.LatestVersionId;
        return (notice, await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == shown, cancellationToken));
    }
}
