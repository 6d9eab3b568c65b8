using Microsoft.AspNetCore.Mvc;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.HealthCards;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(OrganizationReach reach, HealthCardReader reader, Enabled<IHealthCardSection> sections) : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    public HealthCard Card { get; private set; } = new();

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public bool MayReorganize { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        Card = await reader.ReadAsync(Organization, cancellationToken);
        MayEdit = await _reach.MayAsync(Permissions.Edit, Organization);
        MayReorganize = await _reach.MayAsync(Permissions.Reorganize, Organization);
        var blocks = new List<Block>();
        foreach (var section in sections.OrderBy(s => BlockOrder.Of(s.Position)))
            if (await section.BuildAsync(Organization, cancellationToken) is { } block)
                blocks.Add(block);
        Blocks = blocks;
        return Page();
    }
}
