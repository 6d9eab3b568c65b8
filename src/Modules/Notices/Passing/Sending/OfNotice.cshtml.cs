using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing.Sending;

/// <summary>Passes an own published document down, and shows what was passed down of it before.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.PassDown)]
internal sealed class OfNoticeModel(UnionDbContext db, Access access, RecipientChoices choices, SaveList lists, SendRound send, TimeProvider clock)
    : PassDownPage(choices, lists, send, clock)
{
    public Notice Notice { get; private set; } = null!;

    public IReadOnlyList<PassingRound> Earlier { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        if (!await access.HasAsync(PassingPermissions.PassDown, notice.OrganizationId))
            return Forbid();
        (Notice, OrganizationId) = (notice, notice.OrganizationId);
        Earlier = await db.Set<PassingRound>()
            .AsNoTracking()
            .Where(r => r.NoticeId == id)
            .OrderByDescending(r => r.Id)
            .Take(50)
            .ToListAsync(cancellationToken);
        if (notice.State != ContentState.Published)
            return HttpMethods.IsGet(Request.Method) ? Page() : BadRequest();
        var version = await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == notice.PublishedVersionId, cancellationToken);
        Document = PassedDocument.Of(notice, version);
        return null;
    }
}
