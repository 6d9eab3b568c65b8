namespace Union.Organizations.Tree;

/// <summary>An organization as the tree shows it.</summary>
internal sealed record TreeNode(
    Guid Id,
    string Name,
    OrganizationType Type,
    OrganizationLevel Level,
    string LevelWord,
    OrganizationState State,
    string Path
)
{
    /// <summary>Grassroots unions below it, itself included.</summary>
    public int Unions { get; init; }

    public bool HasChildren { get; init; }

    /// <summary>May be opened by the person who looks; on a past day the tree also names what has moved away since.</summary>
    public bool IsReachable { get; init; } = true;
}
