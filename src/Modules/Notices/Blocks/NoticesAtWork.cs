using Microsoft.EntityFrameworkCore;
using Union.Notices.Drafts;
using Union.Web.Home;

namespace Union.Notices.Blocks;

/// <summary>On the dashboard of who writes: how many there are, and the drafts last touched.</summary>
internal sealed class NoticesAtWork(UnionDbContext db, DraftList list, Access access) : IDashboardBlock
{
    private const int Shown = 5;

    public string Position => "1";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.ViewDrafts))
            return null;
        var drafts = await db.Set<Notice>()
            .AsNoTracking()
            .Where(n => n.State == ContentState.Draft || (n.State == ContentState.Published && n.PublishedVersionId != n.LatestVersionId))
            .OrderByDescending(n => n.ModifiedAt)
            .ThenByDescending(n => n.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return new Block(
            "/Areas/Notices/Pages/Blocks/_AtWork.cshtml",
            new AtWork(await list.CountsAsync(cancellationToken), drafts, await access.HasAsync(Permissions.Edit))
        );
    }
}
