using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents.Subjects;

/// <summary>Puts together the papers of a record; null when it is no record of papers or may not be seen.</summary>
public sealed class PaperPanels
{
    private readonly UnionDbContext _db;
    private readonly PaperCatalog _catalog;
    private readonly PaperSubjects _subjects;
    private readonly PaperReach _reach;

    internal PaperPanels(UnionDbContext db, PaperCatalog catalog, PaperSubjects subjects, PaperReach reach) =>
        (_db, _catalog, _subjects, _reach) = (db, catalog, subjects, reach);

    public async Task<PaperPanel?> OfAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await _subjects.FindAsync(subjectId, cancellationToken) is not { } subject || !await _reach.MayViewAsync(subject))
            return null;
        var papers = await PapersAsync(subject, cancellationToken);
        var rows = new List<PaperPanelRow>();
        foreach (var offer in subject.Papers.OrderByDescending(o => o.IsDue))
            if (_catalog.Find(offer.TemplateCode) is { } template)
                rows.Add(
                    new PaperPanelRow(
                        offer,
                        template,
                        [.. papers.Where(p => p.Paper.TemplateCode == offer.TemplateCode)],
                        await _reach.MayIssueAsync(subject, offer)
                    )
                );
        return new PaperPanel(subject, rows, await _reach.MayEditAsync(subject));
    }

    private async Task<List<PaperPanelPaper>> PapersAsync(PaperSubject subject, CancellationToken cancellationToken)
    {
        var papers = await _db.Set<Paper>()
            .AsNoTracking()
            .Where(p => p.SubjectId == subject.Id)
            .OrderByDescending(p => p.Id)
            .ToListAsync(cancellationToken);
        var ids = papers.Select(p => p.Id).ToArray();
        var files = await _db.Set<PaperFile>().AsNoTracking().Where(f => ids.Contains(f.PaperId)).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var result = new List<PaperPanelPaper>();
        foreach (var paper in papers)
            result.Add(new PaperPanelPaper(paper, [.. files.Where(f => f.PaperId == paper.Id)], await _reach.MayEditAsync(paper, cancellationToken)));
        return result;
    }
}
