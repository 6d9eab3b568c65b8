namespace Union.Work.Indicators;

/// <summary>Places of organizations by date, from the module that owns the tree; without one, the federation alone.</summary>
public interface IIndicatorScopes
{
    /// <summary>Any organization, grassroots too, where it stood on that date; null when it did not exist.</summary>
    ValueTask<IndicatorScope?> FindAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Organizations above grassroots in the subtree on that date, itself first, of this site and the sites below, in order of path.</summary>
    IAsyncEnumerable<IndicatorScope> WithinAsync(string path, DateOnly on);

    /// <summary>Names of organizations of this site and the sites below; those that do not exist are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellationToken);
}
