using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Elections.Ballots;

/// <summary>The ballot sheets of a subject, for its page and its guards.</summary>
public sealed class BallotBox
{
    private readonly UnionDbContext _db;
    private readonly IEnumerable<IBallotSource> _sources;

    internal BallotBox(UnionDbContext db, IEnumerable<IBallotSource> sources) => (_db, _sources) = (db, sources);

    public async Task<BallotSubject?> SubjectAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        foreach (var source in _sources)
            if (await source.FindAsync(subjectId, cancellationToken) is { } found)
                return found;
        return null;
    }

    /// <summary>In the order of the ballots and rounds.</summary>
    public async Task<IReadOnlyList<BallotSheet>> OfAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await _db.Set<BallotSheet>().Include(s => s.Votes).Where(s => s.SubjectId == subjectId).OrderBy(s => s.Id).ToListAsync(cancellationToken);

    public Task<BallotSheet?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<BallotSheet>().Include(s => s.Votes).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
}
