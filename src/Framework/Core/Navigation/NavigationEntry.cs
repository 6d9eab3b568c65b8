using Union.Core.Permissions;

namespace Union.Core.Navigation;

/// <summary>A menu entry while it is built.</summary>
public sealed class NavigationEntry
{
    private readonly NavigationBuilder _children = new();

    internal NavigationEntry(string text, string position) => (Text, Position) = (text, position);

    internal string Text { get; }

    internal string Position { get; }

    internal string? Href { get; private set; }

    internal string? IconName { get; private set; }

    internal int Count { get; private set; }

    internal List<Permission> Permissions { get; } = [];

    internal List<NavigationEntry> Children => _children.Entries;

    public NavigationEntry Url(string href)
    {
        Href = href;
        return this;
    }

    public NavigationEntry Icon(string name)
    {
        IconName = name;
        return this;
    }

    /// <summary>A figure beside the text, such as what waits; none when 0.</summary>
    public NavigationEntry Badge(int count)
    {
        Count = count;
        return this;
    }

    /// <summary>Shown to who holds this permission (any of them, when called more than once).</summary>
    public NavigationEntry Permission(Permission permission)
    {
        Permissions.Add(permission);
        return this;
    }

    public NavigationEntry Add(string text, string position, Action<NavigationEntry> configure)
    {
        _children.Add(text, position, configure);
        return this;
    }
}
