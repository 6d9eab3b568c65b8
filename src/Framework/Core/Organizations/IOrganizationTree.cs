namespace Union.Core.Organizations;

/// <summary>The union organization tree of the current tenant, as far as permissions need it. A module that owns organizations replaces it.</summary>
public interface IOrganizationTree
{
    Guid RootId { get; }

    /// <summary>Whether the organization is <paramref name="ancestorId"/> or lies below it.</summary>
    ValueTask<bool> IsWithinAsync(Guid organizationId, Guid ancestorId);

    /// <summary>Name of an organization, for people; null when it does not exist.</summary>
    ValueTask<string?> NameOfAsync(Guid organizationId);
}
