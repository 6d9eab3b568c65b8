using Microsoft.AspNetCore.Http;
using Union.Core.Modules;
using Union.Core.Permissions;

namespace Union.Core.Navigation;

/// <summary>Builds a menu from the enabled features' providers, trimmed to what the current user may open.</summary>
public sealed class NavigationManager(Enabled<INavigationProvider> providers, Access access, IHttpContextAccessor http)
{
    public async Task<IReadOnlyList<NavigationItem>> BuildAsync(string menu)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers)
            await provider.BuildNavigationAsync(menu, builder);
        return await ToItemsAsync(builder.Entries);
    }

    private async Task<IReadOnlyList<NavigationItem>> ToItemsAsync(List<NavigationEntry> entries)
    {
        var items = new List<NavigationItem>();
        foreach (var entry in entries.OrderBy(e => e.Position, PositionComparer.Instance))
        {
            if (!await IsAllowedAsync(entry))
                continue;
            var children = await ToItemsAsync(entry.Children);
            if (entry.Href is null && children.Count == 0)
                continue;
            items.Add(
                new NavigationItem(
                    entry.Text,
                    entry.Href,
                    entry.IconName,
                    IsCurrent(entry.Href) || children.Any(c => c.IsActive),
                    children,
                    entry.Count
                )
            );
        }
        return WithOneActive(items);
    }

    // Beside /admin/papers stands /admin/papers/templates: below the latter only the latter is where one is.
    private static List<NavigationItem> WithOneActive(List<NavigationItem> items)
    {
        var closest = items.Where(i => i.IsActive).MaxBy(i => i.Items.Any(c => c.IsActive) ? int.MaxValue : i.Href?.Length ?? 0);
        return [.. items.Select(i => i.IsActive && i != closest ? i with { IsActive = false } : i)];
    }

    private async Task<bool> IsAllowedAsync(NavigationEntry entry)
    {
        foreach (var permission in entry.Permissions)
            if (await access.HasAsync(permission.Name))
                return true;
        return entry.Permissions.Count == 0;
    }

    private bool IsCurrent(string? href)
    {
        var path = http.HttpContext?.Request.Path ?? default;
        return href is not null && (path == href || (href is not ("/" or "/admin") && path.StartsWithSegments(href)));
    }
}
