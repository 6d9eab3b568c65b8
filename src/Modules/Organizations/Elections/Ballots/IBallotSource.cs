namespace Union.Organizations.Elections.Ballots;

/// <summary>Records that ballots belong to; each asks for its own. Registered scoped.</summary>
public interface IBallotSource
{
    /// <summary>Null when it is none of this source.</summary>
    ValueTask<BallotSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken);
}
