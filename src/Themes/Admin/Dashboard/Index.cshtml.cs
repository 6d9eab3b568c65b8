using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Frame;
using Union.Web.Home;

namespace Union.Themes.Admin.Dashboard;

/// <summary>Where staff start: what waits for them, by module.</summary>
[SignedIn]
internal sealed class IndexModel(Enabled<IDashboardBlock> blocks, PageFrame frame) : PageModel
{
    public PageFrame Frame => frame;

    public string SiteName { get; private set; } = "";

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        SiteName = await frame.SiteNameAsync();
        var built = new List<Block>();
        foreach (var block in blocks.OrderBy(b => BlockOrder.Of(b.Position)))
            if (await block.BuildAsync(cancellationToken) is { } one)
                built.Add(one);
        Blocks = built;
    }
}
