using System.Text.Json;

namespace Union.Notices.Passing;

/// <summary>Recipients kept under a name, to be chosen again.</summary>
internal sealed class RecipientList : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    public const int NameLength = 100;

    private RecipientList() { }

    public RecipientList(Guid organizationId, string name, IEnumerable<Guid> organizations)
    {
        (OrganizationId, Name) = (organizationId, name);
        Keep(organizations);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Whose list it is.</summary>
    public Guid OrganizationId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Ids as JSON.</summary>
    public string Organizations { get; private set; } = "[]";

    public int Version { get; private set; }

    public string RecordTitle => Name;

    public IReadOnlyList<Guid> Ids => JsonSerializer.Deserialize<List<Guid>>(Organizations) ?? [];

    public void Keep(IEnumerable<Guid> organizations) => Organizations = JsonSerializer.Serialize(organizations.Distinct());
}
