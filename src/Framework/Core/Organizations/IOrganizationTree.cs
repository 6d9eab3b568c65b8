namespace Union.Core.Organizations;

/// <summary>The union organization tree of the current tenant, as far as the framework needs it. A module that owns organizations replaces it.</summary>
public interface IOrganizationTree
{
    Guid RootId { get; }

    /// <summary>Whether the organization is <paramref name="ancestorId"/> or lies below it, in this tenant or a tenant below.</summary>
    ValueTask<bool> IsWithinAsync(Guid organizationId, Guid ancestorId);

    /// <summary>Name of an organization, for people; null when it does not exist.</summary>
    ValueTask<string?> NameOfAsync(Guid organizationId);

    /// <summary>Names of several organizations; those that do not exist are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellationToken);

    /// <summary>
    /// Materialized path of today, <c>/id/id/</c> with the organization's own id last (see <see cref="OrganizationPath"/>); null when it does
    /// not exist in this tenant or below. Paths begin at the root of the root tenant: one order for the whole installation.
    /// </summary>
    ValueTask<string?> PathOfAsync(Guid organizationId);

    /// <summary>
    /// Organizations of the current tenant in the subtrees of these paths, to be used inside a query of rows that keep an organization's id;
    /// null when the paths reach the whole tenant, so that nothing need be compared.
    /// </summary>
    IQueryable<Guid>? IdsWithin(IReadOnlyCollection<string> paths);
}
