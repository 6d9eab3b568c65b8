namespace Union.Search.Saved;

/// <summary>What a saved search had found when it was last looked at. Machinery: it changes without an act.</summary>
internal sealed class SavedSearchState : ITenantOwned, ITechnicalRow
{
    private SavedSearchState() { }

    public SavedSearchState(Guid savedSearchId) => SavedSearchId = savedSearchId;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid SavedSearchId { get; private set; }

    public DateTime CheckedAt { get; private set; }

    /// <summary>Ids of the documents known, a line each.</summary>
    public string Known { get; private set; } = "";

    /// <summary>How many results came since the person last opened it.</summary>
    public int NewResults { get; private set; }

    /// <summary>Takes note of what is found now; gives what was not known, nothing on the first look.</summary>
    public IReadOnlyList<string> Look(IReadOnlyCollection<string> found, DateTime now)
    {
        var known = Known.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        List<string> added = CheckedAt == default ? [] : [.. found.Where(id => !known.Contains(id))];
        (Known, CheckedAt, NewResults) = (string.Join('\n', found), now, NewResults + added.Count);
        return added;
    }

    public void Opened() => NewResults = 0;
}
