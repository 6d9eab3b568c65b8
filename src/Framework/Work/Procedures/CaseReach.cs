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

    /// <summary>Open cases of this site with a next step that the person has the permission for where the case belongs.</summary>
    public async Task<IQueryable<ProcedureCase>> WaitingAsync(Procedure procedure)
    {
        var open = db.Set<ProcedureCase>().AsNoTracking().Where(c => c.Procedure == procedure.Code && c.ClosedOn == null);
        IQueryable<ProcedureCase>? waiting = null;
        foreach (var (paths, isBySuperior, states) in await TurnsAsync(procedure))
        {
            var those = open.Where(c => states.Contains(c.State));
            if (tree.IdsWithin(paths) is { } ids)
                those = isBySuperior ? those.Where(c => ids.Contains(c.SuperiorId)) : those.Where(c => ids.Contains(c.OrganizationId));
            waiting = waiting is null ? those : waiting.Union(those);
        }
        return waiting ?? open.Where(c => false);
    }

    // States the person may move on, by the places where the permission for it is held: what is allowed at one place says nothing of
    // another. Side exits are possible everywhere, and at rest nothing is waited for: that is no work that waits.
    private async Task<IReadOnlyList<(IReadOnlyCollection<string> Paths, bool IsBySuperior, string[] States)>> TurnsAsync(Procedure procedure)
    {
        var held = new List<(IReadOnlyCollection<string> Paths, ProcedureMove Move)>();
        foreach (var group in procedure.Moves.Where(m => !m.IsByFact && !m.IsAside && !procedure.State(m.To).IsSideExit).GroupBy(m => m.Permission))
            if (await PathsAsync(group.Key) is { Count: > 0 } paths)
                held.AddRange(group.Select(m => (paths, m)));
        return
        [
            .. held.GroupBy(h => (h.Move.IsBySuperior, Places: string.Join(' ', h.Paths.Order(StringComparer.Ordinal))))
                .Select(g =>
                    (
                        g.First().Paths,
                        g.Key.IsBySuperior,
                        g.SelectMany(h => h.Move.From).Where(s => !procedure.State(s).IsResting).Distinct().ToArray()
                    )
                ),
        ];
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
