namespace Union.Work.Documents;

/// <summary>Asks the modules whose record it is.</summary>
internal sealed class PaperSubjects(Enabled<IPaperSource> sources)
{
    public async Task<PaperSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
            if (await source.FindAsync(subjectId, cancellationToken) is { } subject)
                return subject;
        return null;
    }
}
