using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Web.Forms;

namespace Union.Organizations.DualDisplays;

/// <summary>What is shown no longer fits when the chair or a vice-chair changed (domain.md 2(a).8: updated after re-election or change of officer).</summary>
internal sealed class StaleAfterChange(UnionDbContext db) : IEventHandler<OfficerChanged>
{
    public async Task HandleAsync(OfficerChanged happened, CancellationToken cancellationToken)
    {
        if (happened.Post is not (OfficerPost.Chair or OfficerPost.ViceChair))
            return;
        if (await db.Set<DualDisplay>().SingleOrDefaultAsync(d => d.OrganizationId == happened.OrganizationId, cancellationToken) is { } display)
            display.MarkStale(happened.On, $"{happened.Post.DisplayName()}{happened.Change.DisplayName()}");
    }
}
