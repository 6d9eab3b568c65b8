using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Union.Tenants.Features;

/// <summary>What the Features screens of the own site and of a site below share.</summary>
internal abstract class FeatureListPage(FeatureBoard board) : PageModel
{
    public static IReadOnlyList<SelectListItem> States { get; } = [new("已启用", "on"), new("未启用", "off")];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public TenantInfo Target { get; private set; } = null!;

    /// <summary>Address of this screen.</summary>
    public string Address { get; private set; } = "";

    public IReadOnlyList<IGrouping<string, FeatureLine>> Groups { get; private set; } = [];

    public int On { get; private set; }

    public int All { get; private set; }

    protected async Task LoadAsync(TenantInfo target, string address, CancellationToken cancellationToken)
    {
        (Target, Address) = (target, address);
        var lines = await board.ReadAsync(target, cancellationToken);
        (On, All) = (lines.Count(l => l.IsOn), lines.Count);
        Groups =
        [
            .. lines
                .Where(l =>
                    l.Matches(Query)
                    && State switch
                    {
                        "on" => l.IsOn,
                        "off" => !l.IsOn,
                        _ => true,
                    }
                )
                .GroupBy(l => l.Feature.Category),
        ];
    }
}
