using System.Text.Json;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Permissions;

/// <summary>A named set of permissions within a tenant.</summary>
public sealed class Role : ITenantOwned, IVersioned, IRecordTitle
{
    private Role() { }

    public Role(string name, string description)
    {
        Name = name;
        Description = description;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Name { get; private set; } = "";

    public string Description { get; set; } = "";

    public string PermissionsJson { get; private set; } = "[]";

    public int Version { get; private set; }

    /// <summary>Holds every permission of the tenant.</summary>
    public bool IsAdministrator => Name == StockRoles.Administrator;

    public string DisplayName => StockRoles.DisplayNames.GetValueOrDefault(Name, Name);

    public string RecordTitle => DisplayName;

    public IReadOnlyList<string> Permissions
    {
        get => JsonSerializer.Deserialize<List<string>>(PermissionsJson) ?? [];
        set => PermissionsJson = JsonSerializer.Serialize(value.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
