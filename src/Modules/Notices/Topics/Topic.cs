namespace Union.Notices.Topics;

/// <summary>A topic by which readers find documents; topics form a tree that each site arranges for itself.</summary>
public sealed class Topic : ITenantOwned, IVersioned, IRecordTitle
{
    internal const int NameLength = 40;

    /// <summary>Levels of the tree: more are not found by anybody.</summary>
    internal const int MostLevels = 4;

    private Topic() { }

    internal Topic(string name, Guid? parentId, int order) => (Name, ParentId, Order) = (name, parentId, order);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The topic it belongs to; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Place among its neighbours.</summary>
    public int Order { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Name;

    internal void Change(string name, Guid? parentId, int order) => (Name, ParentId, Order) = (name, parentId, order);
}
