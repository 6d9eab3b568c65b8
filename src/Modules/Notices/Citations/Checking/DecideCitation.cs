using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Citations.Checking;

/// <summary>A person's word on a citation: it names this document, or none. It holds for the same mention in the same clause from now on.</summary>
internal sealed class DecideCitation(UnionDbContext db, DoubtfulCitations doubtful, Access access, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is decided.</returns>
    public async Task<string?> RunAsync(Guid citationId, CitationState state, Guid? targetId, CancellationToken cancellationToken)
    {
        if (await db.Set<NoticeCitation>().FirstOrDefaultAsync(c => c.Id == citationId, cancellationToken) is not { } citation)
            return "这处引用刚被重新识别，请看下一处。";
        var notice = await db.Set<Notice>().AsNoTracking().SingleAsync(n => n.Id == citation.NoticeId, cancellationToken);
        if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            return $"您没有核对“{notice.Title}”的引用的权限。";
        NameMatch? match = null;
        if (state == CitationState.Confirmed && (targetId ?? citation.TargetId) is { } chosen)
        {
            var candidate = (await doubtful.CandidatesAsync(citation, cancellationToken)).FirstOrDefault(c => c.NoticeId == chosen);
            if (candidate is null)
                return "选中的文件已撤回或已改名，请重新选择。";
            match = new NameMatch(candidate.NoticeId, candidate.TenantId, candidate.Title, true);
        }
        var same = await db.Set<NoticeCitation>()
            .Where(c => c.NoticeId == citation.NoticeId && c.Mention == citation.Mention && c.Kind == CitationKind.Automatic)
            .ToListAsync(cancellationToken);
        foreach (var each in same)
            if (state == CitationState.Confirmed)
                each.Confirm(match);
            else
                each.Reject();
        await KeepAsync(notice, citation, state, cancellationToken);
        var isConfirmed = state == CitationState.Confirmed;
        db.Act(isConfirmed ? "notices.citation-confirm" : "notices.citation-reject", isConfirmed ? "确认引用" : "排除引用", citation.Text);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task KeepAsync(Notice notice, NoticeCitation citation, CitationState state, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var decision = await db.Set<CitationDecision>()
            .FirstOrDefaultAsync(d => d.NoticeId == notice.Id && d.Mention == citation.Mention, cancellationToken);
        if (decision is null)
            db.Add(decision = new CitationDecision(notice, citation, user.DisplayName, at));
        decision.Decide(state, citation, user.DisplayName, at);
    }
}
