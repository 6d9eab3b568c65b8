namespace Union.Search.Quality.Lists;

/// <summary>A list of queries with their right answers, by which the search of a site is measured.</summary>
internal sealed class QualityList : ITenantOwned, IVersioned, IRecordTitle
{
    public const int NameLength = 100;
    public const int NoteLength = 500;

    /// <summary>Queries a list may hold; a run asks all of them.</summary>
    public const int MostQueries = 5000;

    private QualityList() { }

    public QualityList(string name, QualityListKind kind, string note) => (Name, Kind, Note) = (name.Trim(), kind, note.Trim());

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Name { get; private set; } = "";

    public QualityListKind Kind { get; private set; }

    public string Note { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Name;

    public void Rename(string name, string note) => (Name, Note) = (name.Trim(), note.Trim());
}
