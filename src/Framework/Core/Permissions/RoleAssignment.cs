using Union.Core.Tenants;

namespace Union.Core.Permissions;

/// <summary>A user holds a role at an organization; it reaches the organization's subtree.</summary>
public sealed class RoleAssignment : ITenantOwned
{
    private RoleAssignment() { }

    public RoleAssignment(Guid userId, Guid roleId, Guid organizationId)
    {
        UserId = userId;
        RoleId = roleId;
        OrganizationId = organizationId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid UserId { get; private set; }

    public Guid RoleId { get; private set; }

    public Guid OrganizationId { get; private set; }
}
