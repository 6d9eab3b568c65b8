namespace Union.Search.Saved;

/// <summary>A search a person keeps, and wants to hear of when it finds something new.</summary>
internal sealed class SavedSearch : ITenantOwned, IVersioned, IRecordTitle
{
    public const int NameLength = 100;
    public const int QueryLength = 1500;

    /// <summary>Searches one person may keep.</summary>
    public const int Most = 100;

    private SavedSearch() { }

    public SavedSearch(Guid userId, string name, string query, bool alerts, DateTime now) =>
        (UserId, Name, Query, Alerts, CreatedAt) = (userId, name.Trim(), query, alerts, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid UserId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The search as it stands in an address, without page and order.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether the person is told of new results.</summary>
    public bool Alerts { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Name;

    public void Rename(string name) => Name = name.Trim();

    public void Tell(bool alerts) => Alerts = alerts;
}
