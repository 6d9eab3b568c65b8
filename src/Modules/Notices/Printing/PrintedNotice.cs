using Microsoft.EntityFrameworkCore;
using Union.Notices.Reading;

namespace Union.Notices.Printing;

/// <summary>Finds the version that a person may print: the published one, or with <c>?latest</c> the latest for those who see drafts.</summary>
internal sealed class PrintedNotice(UnionDbContext db, ReadNotice reading, StaffReader reader, Access access)
{
    public async Task<NoticeVersion?> FindAsync(string key, bool latest, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(key, cancellationToken) is not var (notice, version))
            return null;
        if (latest)
            return await access.HasAsync(Permissions.ViewDrafts, notice.OrganizationId)
                ? await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken)
                : null;
        return notice.Visibility == ContentVisibility.Public || await reader.IsAsync() ? version : null;
    }
}
