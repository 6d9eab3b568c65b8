using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Organizations.Officers.Register;
using Union.Organizations.Tree;
using Union.Web.Exports;

namespace Union.Organizations.Officers.Shares;

/// <summary>Full-time share of a subtree and of each branch below it; each figure leads to its people.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(ShareReader shares, OrganizationReach reach, IOrganizationTree tree, Access access) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn<ShareRow>> Columns =
    [
        new("工会", r => r.Name),
        new("专职", r => r.Share.FullTime),
        new("兼职", r => r.Share.PartTime),
        new("挂职", r => r.Share.Seconded),
        new("聘用", r => r.Share.Hired),
        new("合计", r => r.Share.All),
        new("专职比例（%）", r => r.Share.Percent),
    ];

    public Organization Top { get; private set; } = null!;

    public EngagementShare Share { get; private set; } = null!;

    public IReadOnlyList<ShareRow> Branches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? within, CancellationToken cancellationToken)
    {
        if (await ReadAsync(within, cancellationToken) is { } refusal)
            return refusal;
        Share = await shares.OfAsync(new OfficerFilter { Within = Top.Id }, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(Guid? within, string? format, CancellationToken cancellationToken) =>
        await ReadAsync(within, cancellationToken)
        ?? (IActionResult)new ExportResult<ShareRow>("专职比例", Branches.ToAsyncEnumerable(), Columns, format == "xlsx");

    private async Task<NotFoundResult?> ReadAsync(Guid? within, CancellationToken cancellationToken)
    {
        // Whoever does not reach the root begins at the first organization of theirs.
        var start = within ?? tree.RootId;
        if (within is null && await reach.FindAsync(start, cancellationToken) is null)
            start = await access.HeldAtAsync(Permissions.View) is [var first, ..] ? first : Guid.Empty;
        if (await reach.FindAsync(start, cancellationToken) is not { } top)
            return NotFound();
        Top = top;
        Branches = await shares.BranchesAsync(top, cancellationToken);
        return null;
    }
}
