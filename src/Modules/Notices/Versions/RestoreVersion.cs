using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Versions;

/// <summary>Makes an older text, with its attachments, the newest version again; nothing in between is lost.</summary>
internal sealed class RestoreVersion(UnionDbContext db, AttachmentStore attachments, ICurrentUser user, TimeProvider clock)
{
    /// <returns>False when somebody saved meanwhile.</returns>
    public async Task<bool> RunAsync(Notice notice, NoticeVersion old, CancellationToken cancellationToken)
    {
        var author = Author.Of(user, clock, $"恢复第 {old.Number} 版");
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken);
        var version = notice.Save(old.ToContent(), author, latest, asNew: true);
        db.Add(version);
        db.AddRange((await attachments.OfAsync(old.Id, cancellationToken)).Select(a => a.CopyTo(version)));
        db.Act("notices.restore", "恢复公告的旧版本", author.Note);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return false;
        }
    }
}
