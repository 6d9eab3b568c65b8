namespace Union.Core.Indexing;

/// <summary>
/// What a module gives to the search indexes. Registered as scoped service; called inside a scope whose current tenant is
/// the tenant asked for. A module that has no source simply is not searched.
/// </summary>
public interface IIndexSource
{
    /// <summary>Short lasting name used in addresses and in access, such as notice.</summary>
    string Kind { get; }

    /// <summary>What people read for the kind, such as 公告.</summary>
    string DisplayName { get; }

    /// <summary>The feature whose absence at a site hides the documents of this source there.</summary>
    string Feature { get; }

    /// <summary>Names of the record kinds, as acts name them, whose change may change a document.</summary>
    IReadOnlyCollection<string> RecordKinds { get; }

    /// <summary>Every document of the current tenant, whatever its audience, read in pages.</summary>
    IAsyncEnumerable<IndexDocument> AllAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The records whose documents these changes may change; the changed records themselves unless a source knows better, such as that a
    /// relation between two documents changes what is said of one of them.
    /// </summary>
    Task<IReadOnlyCollection<Guid>> RecordsOfAsync(IReadOnlyCollection<RecordChange> changes, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyCollection<Guid>>(changes.Select(change => change.RecordId).ToHashSet());

    /// <summary>The documents of these records; a record that gives none is taken out of the index.</summary>
    Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken);
}
