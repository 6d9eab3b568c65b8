using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Lists;

/// <summary>The filters of a &lt;u-filter&gt; that limit the list now.</summary>
internal sealed class ActiveFilters
{
    private readonly List<(string Name, string Text)> _active = [];
    private readonly HashSet<string> _names = [];

    public IReadOnlyList<(string Name, string Text)> Active => _active;

    public IReadOnlySet<string> Names => _names;

    public static ActiveFilters? Of(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(ActiveFilters), out var filters) ? (ActiveFilters)filters : null;

    public void Add(string name, string label, string? shown)
    {
        _names.Add(name);
        if (!string.IsNullOrEmpty(shown))
            _active.Add((name, label.Length == 0 ? shown : $"{label}：{shown}"));
    }
}
