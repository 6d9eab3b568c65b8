using Microsoft.EntityFrameworkCore;

namespace Union.Work.Procedures;

/// <summary>Which cases the signed-in person may see, and which wait for that person.</summary>
internal sealed class CaseReach(UnionDbContext db, ProcedureCatalog catalog, Access access, IOrganizationTree tree, ICurrentTenant tenant)
{
    /// <summary>Procedures of the site that the person may look at somewhere.</summary>
    public async Task<IReadOnlyList<Procedure>> ProceduresAsync()
    {
        var seen = new List<Procedure>();
        foreach (var procedure in catalog.For(tenant.Info))
            if (await access.HasAsync(procedure.ViewPermission))
                seen.Add(procedure);
        return seen;
    }

    /// <summary>Cases of a procedure within the person's reach, of this site and the sites below; for reading.</summary>
    public async Task<IQueryable<ProcedureCase>> VisibleAsync(Procedure procedure)
    {
        var cases = db.Below<ProcedureCase>().Where(c => c.Procedure == procedure.Code);
        return tree.IdsWithin(await PathsAsync(procedure.ViewPermission)) is { } ids
            ? cases.Where(c => ids.Contains(c.OrganizationId) || ids.Contains(c.SuperiorId))
            : cases;
    }

    /// <summary>A case of this site with its subject; null when it does not exist or lies outside.</summary>
    public async Task<(Procedure Procedure, IProcedureSubject Subject)?> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await db.Set<ProcedureCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken) is not { } found)
            return null;
        if (catalog.For(tenant.Info).FirstOrDefault(p => p.Code == found.Procedure) is not { } procedure)
            return null;
        var isSeen =
            await access.HasAsync(procedure.ViewPermission, found.OrganizationId)
            || await access.HasAsync(procedure.ViewPermission, found.SuperiorId);
        return isSeen && await procedure.LoadAsync(db, found.SubjectId, cancellationToken) is { } subject ? (procedure, subject) : null;
    }

    /// <summary>Open cases of this site with a next step that the person has the permission for.</summary>
    public async Task<IQueryable<ProcedureCase>> WaitingAsync(Procedure procedure)
    {
        var open = db.Set<ProcedureCase>().AsNoTracking().Where(c => c.Procedure == procedure.Code && c.ClosedOn == null);
        var own = await StatesAsync(procedure, isBySuperior: false);
        var superior = await StatesAsync(procedure, isBySuperior: true);
        var mine = own.Ids is { } ids
            ? open.Where(c => own.States.Contains(c.State) && ids.Contains(c.OrganizationId))
            : open.Where(c => own.States.Contains(c.State));
        var below = superior.Ids is { } above
            ? open.Where(c => superior.States.Contains(c.State) && above.Contains(c.SuperiorId))
            : open.Where(c => superior.States.Contains(c.State));
        return mine.Union(below);
    }

    // Side exits are possible everywhere; they are no work that waits.
    private async Task<(string[] States, IQueryable<Guid>? Ids)> StatesAsync(Procedure procedure, bool isBySuperior)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var group in procedure.Moves.Where(m => m.IsBySuperior == isBySuperior && !procedure.State(m.To).IsSideExit).GroupBy(m => m.Permission)
        )
        {
            var held = await PathsAsync(group.Key);
            if (held.Count == 0)
                continue;
            states.UnionWith(group.SelectMany(m => m.From));
            paths.UnionWith(held);
        }
        return ([.. states], tree.IdsWithin(paths));
    }

    private async Task<IReadOnlyCollection<string>> PathsAsync(string permission)
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(permission))
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        return paths;
    }
}
