using Microsoft.EntityFrameworkCore;
using Union.Notices.Relations.Editing;
using Union.Web.Forms;

namespace Union.Notices.Relations.Proposing;

/// <summary>A person's word on a proposed relation: it is entered, or not proposed again.</summary>
internal sealed class DecideProposal(UnionDbContext db, AddRelation add, Access access, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when the relation is entered.</returns>
    public async Task<string?> AcceptAsync(ProposedRelation proposal, string? clauses, DateOnly? on, CancellationToken cancellationToken)
    {
        var form = new RelationForm
        {
            Kind = proposal.Kind,
            Target = $"/notices/{proposal.Citation.TargetId}",
            Clauses = clauses,
            On = on,
        };
        return await add.RunAsync(await NoticeAsync(proposal, cancellationToken), form, cancellationToken);
    }

    /// <returns>Why not; null when it is rejected.</returns>
    public async Task<string?> RejectAsync(ProposedRelation proposal, CancellationToken cancellationToken)
    {
        var notice = await NoticeAsync(proposal, cancellationToken);
        if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            return $"您没有修改“{notice.Title}”的关系的权限。";
        var (target, title) = (proposal.Citation.TargetId!.Value, proposal.Citation.TargetTitle ?? "");
        db.Add(new RelationRejection(notice, proposal.Kind, target, title, user.DisplayName, clock.GetUtcNow().UtcDateTime));
        db.Act("notices.relation-reject", "排除关系提示", $"{proposal.Kind.DisplayName()}《{title}》");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Proposes again what was rejected.</summary>
    public async Task ProposeAgainAsync(Notice notice, Guid rejectionId, CancellationToken cancellationToken)
    {
        if (
            await db.Set<RelationRejection>().FirstOrDefaultAsync(r => r.Id == rejectionId && r.NoticeId == notice.Id, cancellationToken)
            is not { } rejection
        )
            return;
        db.Remove(rejection);
        db.Act("notices.relation-propose-again", "恢复关系提示", $"{rejection.Kind.DisplayName()}《{rejection.TargetTitle}》");
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Notice> NoticeAsync(ProposedRelation proposal, CancellationToken cancellationToken) =>
        db.Set<Notice>().AsNoTracking().SingleAsync(n => n.Id == proposal.Citation.NoticeId, cancellationToken);
}
