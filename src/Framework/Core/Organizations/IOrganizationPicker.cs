namespace Union.Core.Organizations;

/// <summary>
/// Lets a person choose an organization of the tree by part of its name or code. A module that owns organizations registers one; ask for
/// <c>Enabled&lt;IOrganizationPicker&gt;</c> and do without a choice when there is none.
/// </summary>
public interface IOrganizationPicker
{
    /// <summary>Organizations of this site that match, the root first when <paramref name="text"/> is empty.</summary>
    Task<IReadOnlyList<OrganizationChoice>> FindAsync(string? text, int most, CancellationToken cancellationToken);
}
