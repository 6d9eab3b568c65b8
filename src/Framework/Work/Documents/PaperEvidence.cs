using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents;

/// <summary>Papers as evidence of a step: a template's code is present when a numbered, signed or received paper of it is on file.</summary>
internal sealed class PaperEvidence(UnionDbContext db) : IEvidence
{
    public async Task<IReadOnlySet<string>> PresentAsync(Guid subjectId, CancellationToken cancellationToken) =>
        (
            await db.Set<Paper>()
                .Where(p => p.SubjectId == subjectId && (p.State == PaperState.Issued || p.State == PaperState.Signed))
                .Select(p => p.TemplateCode)
                .ToListAsync(cancellationToken)
        ).ToHashSet(StringComparer.Ordinal);
}
