using Microsoft.EntityFrameworkCore;
using Union.Web.Home;

namespace Union.Tenants.Audit;

/// <summary>The latest acts on the dashboard of who may read the audit trail.</summary>
internal sealed class RecentActs(ActLog log, Access access) : IDashboardBlock
{
    private const int Shown = 5;

    public string Position => "90";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.ViewAudit.Name))
            return null;
        // Who comes and goes would push everything else off the list.
        var acts = await log.Query(new ActFilter())
            .Where(a => !a.Name.StartsWith("users.sign"))
            .OrderByDescending(a => a.Sequence)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return acts.Count == 0 ? null : new Block("/Areas/Tenants/Pages/Audit/_Recent.cshtml", acts);
    }
}
