namespace Union.Core.Navigation;

/// <summary>Builds a menu: <c>builder.Add("公告", "3", m => m.Icon("news").Url("/admin/notices").Permission(Permissions.EditNotices))</c>.</summary>
public sealed class NavigationBuilder
{
    internal List<NavigationEntry> Entries { get; } = [];

    /// <summary>Entries of the same text are merged; <paramref name="position"/> sorts as dotted numbers ("2", "2.5", "10").</summary>
    public NavigationBuilder Add(string text, string position, Action<NavigationEntry> configure)
    {
        var entry = Entries.Find(e => e.Text == text);
        if (entry is null)
            Entries.Add(entry = new NavigationEntry(text, position));
        configure(entry);
        return this;
    }
}
