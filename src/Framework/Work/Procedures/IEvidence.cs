namespace Union.Work.Procedures;

/// <summary>Knows which papers or proofs are on file for a subject. Several sources are asked; one that has the code is enough.</summary>
public interface IEvidence
{
    /// <summary>Codes of what is on file and valid.</summary>
    Task<IReadOnlySet<string>> PresentAsync(Guid subjectId, CancellationToken cancellationToken);
}
