using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Steps;

/// <summary>What was given up leaves the tree again; its record stays.</summary>
internal sealed class TakeOffTree(UnionDbContext db) : IEffect<UnionFounding>
{
    public async Task RunAsync(MoveContext<UnionFounding> context, CancellationToken cancellationToken)
    {
        if (context.Subject.UnionId is not { } id)
            return;
        var union = await db.Set<Organization>().SingleAsync(o => o.Id == id, cancellationToken);
        if (union.State != OrganizationState.Preparing)
            return;
        union.Close(context.On, null);
        var places = await db.Set<OrganizationPlace>().Where(p => p.OrganizationId == id && p.To == null).ToListAsync(cancellationToken);
        foreach (var place in places)
            place.End(context.On);
    }
}
