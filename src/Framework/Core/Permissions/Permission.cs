namespace Union.Core.Permissions;

/// <summary>Something a role may be allowed to do. Held at an organization, it reaches that organization's subtree.</summary>
public sealed class Permission
{
    public Permission(string name) => Name = name;

    public Permission(string name, string description, bool isSecurityCritical = false)
        : this(name, description, [], isSecurityCritical) { }

    /// <param name="name">Code, unique in the installation: <c>PublishNotices</c>.</param>
    /// <param name="description">What people read: 发布公告.</param>
    /// <param name="impliedBy">Whoever holds one of these holds this one too.</param>
    /// <param name="isSecurityCritical">Holding it amounts to holding everything; shown with a warning.</param>
    public Permission(string name, string description, IEnumerable<Permission> impliedBy, bool isSecurityCritical = false)
    {
        Name = name;
        Description = description;
        ImpliedBy = [.. impliedBy];
        IsSecurityCritical = isSecurityCritical;
    }

    public string Name { get; }

    public string Description { get; } = "";

    public string Category { get; init; } = "";

    public IReadOnlyList<Permission> ImpliedBy { get; } = [];

    public bool IsSecurityCritical { get; }

    /// <summary>
    /// Concerns the site as a whole (accounts, settings, audit): it counts only when held at the root organization, never further down the
    /// tree. Security-critical ones are so by themselves.
    /// </summary>
    public bool IsForSite
    {
        get => field || IsSecurityCritical;
        init;
    }
}
