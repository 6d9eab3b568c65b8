using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Units;

namespace Union.Organizations.Founding.Cases;

/// <summary>Reads what is kept about a founding; what it gives is not tracked.</summary>
internal sealed class FoundingFiles(UnionDbContext db)
{
    public async Task<FoundingFile> OfAsync(UnionFounding founding, CancellationToken cancellationToken)
    {
        var id = founding.Id;
        var unitIds = await db.Below<FoundingUnit>().Where(u => u.FoundingId == id).Select(u => u.UnitId).ToArrayAsync(cancellationToken);
        return new FoundingFile(founding)
        {
            Units = await db.Below<EmployingUnit>()
                .Where(u => unitIds.Contains(u.Id))
                .OrderByDescending(u => u.Workers)
                .ThenBy(u => u.Id)
                .ToListAsync(cancellationToken),
            Prospects = await db.Below<Prospect>().Where(p => unitIds.Contains(p.UnitId)).ToListAsync(cancellationToken),
            Preparers = await db.Below<Preparer>()
                .Where(p => p.FoundingId == id)
                .OrderByDescending(p => p.IsLeader)
                .ThenBy(p => p.Id)
                .ToListAsync(cancellationToken),
            Members = await db.Below<Enrolment>().Where(m => m.FoundingId == id).OrderBy(m => m.Id).ToListAsync(cancellationToken),
            Delegates = await db.Below<MeetingDelegate>().Where(d => d.FoundingId == id).OrderBy(d => d.Id).ToListAsync(cancellationToken),
            Candidates = await db.Below<Candidate>().Where(c => c.FoundingId == id).OrderBy(c => c.Id).ToListAsync(cancellationToken),
            Assembly = await db.Below<Assembly>().FirstOrDefaultAsync(a => a.FoundingId == id, cancellationToken),
        };
    }
}
