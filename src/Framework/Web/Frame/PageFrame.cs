using Microsoft.AspNetCore.Http;
using Union.Core.Navigation;
using Union.Core.Notifications;
using Union.Core.Settings;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Web.Frame;

/// <summary>What the layouts show around a page: the site, its menus, who is signed in, the sites above and below.</summary>
public sealed class PageFrame(
    ICurrentTenant tenant,
    TenantRegistry tenants,
    SiteService site,
    NavigationManager navigation,
    ICurrentUser user,
    OwnNotifications notifications,
    IHttpContextAccessor http
)
{
    private const string SearchFeature = "Union.Search";
    private const string Platform = "工会工作平台";

    private IReadOnlyList<SiteLink>? _above;
    private IReadOnlyList<SiteLink>? _below;

    private int? _unread;

    public bool HasSite => tenant.IsSet;

    public bool IsSignedIn => user.IsSignedIn;

    public string UserName => user.DisplayName;

    /// <summary>Whether this site has the search page.</summary>
    public bool HasSearch => tenant.IsSet && tenant.Info.Features.Contains(SearchFeature);

    /// <summary>How many notifications the signed-in person has not read.</summary>
    public async ValueTask<int> UnreadAsync() =>
        _unread ??= tenant.IsSet && user.IsSignedIn ? await notifications.UnreadAsync(http.HttpContext?.RequestAborted ?? default) : 0;

    public async ValueTask<string> SiteNameAsync() => tenant.IsSet ? (await site.GetSiteSettingsAsync()).SiteName : Platform;

    public async Task<IReadOnlyList<NavigationItem>> MenuAsync(string name) => tenant.IsSet ? await navigation.BuildAsync(name) : [];

    /// <summary>From the top down to the site above this one.</summary>
    public IReadOnlyList<SiteLink> Above() => _above ??= tenant.IsSet ? Links(tenants.AncestorsOf(tenant.Info)) : [];

    /// <summary>The sites directly below this one.</summary>
    public IReadOnlyList<SiteLink> Below() => _below ??= tenant.IsSet ? Links(tenants.ChildrenOf(tenant.Id)) : [];

    private IReadOnlyList<SiteLink> Links(IEnumerable<TenantInfo> infos) =>
        [.. infos.Where(t => t.IsRunning).Select(t => new SiteLink(t.DisplayName, AddressOf(t)))];

    private string AddressOf(TenantInfo other)
    {
        if (other.Hosts is [var host, ..])
            return $"{http.HttpContext?.Request.Scheme}://{host}/";
        return other.PathBase + "/";
    }
}
