using Microsoft.AspNetCore.Mvc;
using Union.Organizations.Tree;

namespace Union.Organizations.HealthCards;

[RequirePermission(Permissions.View)]
internal sealed class HistoryModel(OrganizationReach reach, ActLog log) : OrganizationPage(reach)
{
    private const int Most = 200;

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        Acts = await log.HistoryAsync(id, Most, cancellationToken);
        return Page();
    }
}
