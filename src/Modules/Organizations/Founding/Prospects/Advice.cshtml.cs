using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Prospects;

/// <summary>The superior's advice to found a union (建立工会意见书), for printing (渝工会条例§7).</summary>
[RequirePermission(Permissions.View)]
internal sealed class AdviceModel(ProspectList list, TimeProvider clock) : PageModel
{
    public ProspectRow Row { get; private set; } = null!;

    public DateOnly On => Today.Of(clock);

    public async Task<IActionResult> OnGetAsync(Guid unit, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(unit, cancellationToken) is not { } row)
            return NotFound();
        Row = row;
        return Page();
    }
}
