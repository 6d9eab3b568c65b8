using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Frame;
using Union.Web.Home;

namespace Union.Themes.Site.Home;

/// <summary>The home of a federation's site: its name, the search box, what its modules show, the sites above and below.</summary>
[AllowAnonymous, CachePublicPage]
internal sealed class IndexModel(Enabled<IHomeBlock> blocks, PageFrame frame) : PageModel
{
    public PageFrame Frame => frame;

    public string SiteName { get; private set; } = "";

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public IReadOnlyList<NavigationItem> Offers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        SiteName = await frame.SiteNameAsync();
        Offers = [.. (await frame.MenuAsync(NavigationConstants.SiteId)).Where(i => i.Href is not null and not "/")];
        var built = new List<Block>();
        foreach (var block in blocks.OrderBy(b => BlockOrder.Of(b.Position)))
            if (await block.BuildAsync(cancellationToken) is { } one)
                built.Add(one);
        Blocks = built;
    }
}
