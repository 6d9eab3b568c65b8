using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Work.Procedures.Todo;

/// <summary>What waits for the signed-in person, over all procedures: what is due first stands first.</summary>
internal sealed class TodoList(CaseReach reach, ProcedureCatalog catalog, IOrganizationTree tree)
{
    private static readonly DateOnly Never = new(9999, 12, 31);

    /// <param name="procedure">Only this procedure; null: all.</param>
    /// <param name="overdueOn">Only what was due before this day.</param>
    public async Task<KeyPage<TodoRow>> PageAsync(string? procedure, DateOnly? overdueOn, KeyRequest ask, CancellationToken cancellationToken)
    {
        IQueryable<ProcedureCase>? all = null;
        foreach (var p in await reach.ProceduresAsync())
            if (procedure is null || p.Code == procedure)
                all = all is null ? await reach.WaitingAsync(p) : all.Concat(await reach.WaitingAsync(p));
        if (all is null)
            return KeyPage.Empty<TodoRow>();
        if (overdueOn is { } day)
            all = all.Where(c => c.NextDueOn != null && c.NextDueOn < day);
        var total = await all.CountAsync(cancellationToken);
        if (DayKey.Asked(ask) is var (due, id))
            all = ask.IsBackward
                ? all.Where(c => (c.NextDueOn ?? Never) < due || ((c.NextDueOn ?? Never) == due && c.Id < id))
                : all.Where(c => (c.NextDueOn ?? Never) > due || ((c.NextDueOn ?? Never) == due && c.Id > id));
        all = ask.IsBackward
            ? all.OrderByDescending(c => c.NextDueOn ?? Never).ThenByDescending(c => c.Id)
            : all.OrderBy(c => c.NextDueOn ?? Never).ThenBy(c => c.Id);
        var found = await all.Take(ask.Take).ToListAsync(cancellationToken);
        var names = await tree.NamesAsync([.. found.Select(c => c.OrganizationId)], cancellationToken);
        return KeyPage.Of([.. found.Select(c => Row(c, names))], ask, r => Key(r.Case), total);
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var p in await reach.ProceduresAsync())
            count += await (await reach.WaitingAsync(p)).CountAsync(cancellationToken);
        return count;
    }

    private TodoRow Row(ProcedureCase found, IReadOnlyDictionary<Guid, string> names)
    {
        var procedure = catalog.Find(found.Procedure)!;
        var next = procedure.MovesFrom(found.State).Where(m => !m.IsByFact && !m.IsAside && !procedure.State(m.To).IsSideExit).Select(m => m.Name);
        return new TodoRow(found, procedure.Name, procedure.State(found.State).Name, names.GetValueOrDefault(found.OrganizationId, ""), [.. next]);
    }

    private static string Key(ProcedureCase c) => DayKey.Of(c.NextDueOn ?? Never, c.Id);
}
