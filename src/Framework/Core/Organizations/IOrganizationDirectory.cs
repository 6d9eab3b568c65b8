namespace Union.Core.Organizations;

/// <summary>
/// The organizations below one, of this site and the sites below it, for choosing many at once: all of a kind, or one by one. A module that
/// owns organizations registers one; ask for <c>Enabled&lt;IOrganizationDirectory&gt;</c>. Whether the asker may look there is decided before.
/// </summary>
public interface IOrganizationDirectory
{
    /// <summary>Which kinds of organizations stand below <paramref name="path"/> and how many of each, the highest tier first.</summary>
    Task<IReadOnlyList<DirectoryGroup>> GroupsAsync(string path, CancellationToken cancellationToken);

    /// <summary>Active organizations below <paramref name="path"/>, itself left out, in the order of the tree.</summary>
    Task<IReadOnlyList<DirectoryEntry>> FindAsync(string path, DirectoryQuery query, CancellationToken cancellationToken);
}
