using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents;

/// <summary>
/// Papers as evidence of a step. The code of a template is on file when a numbered or received paper of it is; <c>code:signed</c> when its
/// signed scan is kept too; <c>code:received</c> when it came in from outside. Drafts and void papers prove nothing, nor does a
/// reply without a number (批复应有文号).
/// </summary>
internal sealed class PaperEvidence(UnionDbContext db) : IEvidence
{
    public async Task<IReadOnlySet<string>> PresentAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var papers = await db.Set<Paper>()
            .Where(p => p.SubjectId == subjectId && (p.State == PaperState.Issued || p.State == PaperState.Signed))
            .Where(p => p.Direction != PaperDirection.Downward || p.NumberText != "")
            .Select(p => new
            {
                p.TemplateCode,
                p.State,
                p.Direction,
            })
            .ToListAsync(cancellationToken);
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            present.Add(paper.TemplateCode);
            if (paper.State == PaperState.Signed)
                present.Add(paper.TemplateCode + ":signed");
            if (paper.Direction == PaperDirection.Received)
                present.Add(paper.TemplateCode + ":received");
        }
        return present;
    }
}
