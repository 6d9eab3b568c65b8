using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Pages;

namespace Union.Notices.Targets.Marking;

/// <summary>Marks a sentence as a target; with <c>?key=</c> filled by a proposal.</summary>
[RequirePermission(TargetPermissions.Manage)]
internal sealed class NewModel(TargetNotice notices, TargetReach reach, ReadTarget read, MarkTarget mark, TargetChoices choices)
    : PageModel,
        ITargetFormPage
{
    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public Notice Notice { get; private set; } = null!;

    public NoticeVersion Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Indicators => choices.Indicators;

    public IReadOnlyList<SelectListItem> Totals { get; private set; } = [];

    public IReadOnlyList<string> Organizations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string? key, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!await reach.MayManageAsync(Notice))
            return Forbid();
        if (Proposals.Find(Notice, Shown, key) is { } proposal)
            Input = TargetForm.Of(proposal.Read);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!await reach.MayManageAsync(Notice))
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        var (content, field, why) = await read.RunAsync(Notice, Shown, Input, null, cancellationToken);
        if (content is null)
        {
            ModelState.AddModelError("Input." + field, why);
            return Page();
        }
        var key = Proposals.Find(Notice, Shown, Input.Key) is { } proposal ? proposal.Key : null;
        var target = await mark.AddAsync(Notice, content, key, cancellationToken);
        this.Succeeded($"已标记“{target.RecordTitle}”。");
        return LocalRedirect($"~/admin/notices/{id}/targets");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(id, cancellationToken) is not var (notice, version))
            return false;
        (Notice, Shown) = (notice, version);
        Totals = await choices.TotalsAsync(id, null, cancellationToken);
        Organizations = await choices.OrganizationsAsync(cancellationToken);
        return true;
    }
}
