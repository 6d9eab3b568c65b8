using Union.Core.Acts;
using Union.Core.Data;

namespace Union.Core.Tenants;

/// <summary>
/// One local federation's site. Tenants form the same tree as the federations; <see cref="Path"/> is the materialized path
/// of ids ("/id/id/") from the root. A tenant owns itself, so its changes stand in its own chain of acts.
/// </summary>
public sealed class Tenant : ITenantOwned, IVersioned, IRecordTitle
{
    public const string DefaultName = "Default";

    private Tenant() { }

    public Tenant(string name, string displayName, Tenant? parent)
    {
        Name = name;
        DisplayName = displayName;
        ParentId = parent?.Id;
        Path = $"{parent?.Path ?? "/"}{Id:N}/";
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId => Id;

    /// <summary>Short technical name, unique, never changed: <c>hanggin</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The federation's name as people read it: 杭锦旗总工会.</summary>
    public string DisplayName { get; set; } = "";

    public Guid? ParentId { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>First path segment of its addresses; empty for the root tenant or one with a host name of its own.</summary>
    public string RequestUrlPrefix { get; set; } = "";

    /// <summary>Host names of its own, separated by comma; empty when reached by prefix.</summary>
    public string RequestUrlHost { get; set; } = "";

    public TenantState State { get; set; } = TenantState.Uninitialized;

    /// <summary>Administrative division (GB/T 2260), six digits, empty when unknown.</summary>
    public string RegionCode { get; set; } = "";

    /// <summary>Local word for the level: 自治区、市、旗 … (domain.md A-05).</summary>
    public string LevelWord { get; set; } = "";

    public string Category { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Comma-separated ids of the feature profiles that limit what it may switch on.</summary>
    public string FeatureProfile { get; set; } = "";

    public string RecipeName { get; set; } = "";

    /// <summary>Root of its union organization tree.</summary>
    public Guid RootOrganizationId { get; private set; } = Guid.CreateVersion7();

    public DateTime CreatedAt { get; private set; } = DateTime.UtcNow;

    public int Version { get; private set; }

    public string RecordTitle => DisplayName;
}
