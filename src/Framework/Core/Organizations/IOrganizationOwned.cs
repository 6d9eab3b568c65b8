namespace Union.Core.Organizations;

/// <summary>A record that belongs to an organization of the union tree; permissions are checked there.</summary>
public interface IOrganizationOwned
{
    Guid OrganizationId { get; }
}
