namespace Union.Work.Documents;

/// <summary>
/// A module's records that papers are about. The pages of papers ask it for the data; registered as scoped <c>IPaperSource</c>.
/// </summary>
public interface IPaperSource
{
    /// <summary>The record as far as its papers are concerned; null when it is none of this source.</summary>
    ValueTask<PaperSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken);
}
