namespace Union.Organizations.Tree;

/// <summary>A node and, when it is open, what stands directly below it.</summary>
/// <param name="Children">Null while closed.</param>
/// <param name="Next">Key of the last child shown when more follow.</param>
internal sealed record Branch(TreeNode Node, IReadOnlyList<Branch>? Children, Guid? Next, TreeQuery Query)
{
    public bool IsOpen => Children is not null;

    /// <summary>The parent, for closing without script.</summary>
    public Guid? Above => OrganizationPath.Ids(Node.Path) is [.., var parent, _] ? parent : null;
}
