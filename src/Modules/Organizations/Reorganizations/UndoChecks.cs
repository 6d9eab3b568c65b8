using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Reorganizations;

/// <summary>Whether an applied reorganization can still be taken back, and if not, what was built on it since.</summary>
internal sealed class UndoChecks(UnionDbContext db)
{
    // Rows that come with every organization, and what the split itself wrote: no obstacle.
    private static readonly Type[] Own = [typeof(Organization), typeof(OrganizationPlace), typeof(Coverage), typeof(Activity)];

    private static readonly MethodInfo Counting = typeof(UndoChecks).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public async Task<IReadOnlyList<string>> CheckAsync(
        Reorganization reorganization,
        IReadOnlyList<ReorganizationStep> steps,
        CancellationToken cancellationToken
    )
    {
        var obstacles = await LaterAsync(reorganization, steps, cancellationToken);
        foreach (var step in steps)
            if (await WhyNotAsync(step, steps, reorganization.EffectiveOn, cancellationToken) is { } why)
                obstacles.Add(why);
        return [.. obstacles.Distinct()];
    }

    private async Task<List<string>> LaterAsync(Reorganization me, IReadOnlyList<ReorganizationStep> steps, CancellationToken cancellationToken)
    {
        var created = steps.FirstOrDefault(s => s.Kind == StepKind.Create)?.RecordId;
        var later = await db.Set<Reorganization>()
            .Where(r =>
                r.Id != me.Id
                && (r.State == ReorganizationState.Planned || (r.State == ReorganizationState.Applied && r.AppliedAt > me.AppliedAt))
                && (
                    r.OrganizationId == me.OrganizationId
                    || r.TargetId == me.OrganizationId
                    || r.OrganizationId == me.TargetId
                    || (created != null && (r.OrganizationId == created || r.TargetId == created))
                )
            )
            .ToListAsync(cancellationToken);
        return [.. later.Select(r => $"之后又有一项调整：{r.Title}（{r.EffectiveOn:yyyy-MM-dd}），请先撤回它。")];
    }

    private async Task<string?> WhyNotAsync(
        ReorganizationStep step,
        IReadOnlyList<ReorganizationStep> steps,
        DateOnly on,
        CancellationToken cancellationToken
    ) =>
        step.Kind switch
        {
            StepKind.Place => await PlaceAsync(step, steps, on, cancellationToken),
            StepKind.Close => await CloseAsync(step, cancellationToken),
            StepKind.Create => await CreateAsync(step, steps, cancellationToken),
            StepKind.Name => await FindAsync<Organization>(step.RecordId) is { } o && o.Name == step.After ? null : $"“{step.After}”之后又改过名。",
            StepKind.Count => await FindAsync<Organization>(step.RecordId) is { } o && CountsOf(o) == step.After
                ? null
                : $"“{step.Title}”之后重新填报过人数。",
            StepKind.TransferMembers => await FindAsync<MemberTransfer>(step.RecordId) is { SettledOn: null } ? null : "待转接的会员已经转接。",
            StepKind.EndCoverage => await FindAsync<Coverage>(step.RecordId) is { } c && c.To == on ? null : $"“{step.Title}”的覆盖之后改过。",
            StepKind.AddCoverage => await FindAsync<Coverage>(step.RecordId) is { To: null } ? null : $"“{step.Title}”的覆盖之后改过。",
            StepKind.EndFunds => await FundsAsync(step, steps, on, cancellationToken),
            StepKind.AddFunds => await FindAsync<FundsLink>(step.RecordId) is { To: null } ? null : "经费收缴关系之后改过。",
            _ => null,
        };

    private async Task<string?> PlaceAsync(
        ReorganizationStep step,
        IReadOnlyList<ReorganizationStep> steps,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync<Organization>(step.RecordId) is not { } moved || moved.Path != step.After)
            return $"“{step.Title}”或它的上级之后又调整过隶属关系。";
        var parent = await FindAsync<Organization>(step.FromId!.Value);
        var reopens = steps.Any(s => s.Kind == StepKind.Close && s.RecordId == step.FromId);
        if (
            parent is null
            || OrganizationPath.Of(parent.Path, step.RecordId) != step.Before
            || (parent.State == OrganizationState.Dissolved && !reopens)
        )
            return $"“{step.Title}”原来的上级工会之后又调整过或已经撤销。";
        var newer = await db.Set<OrganizationPlace>()
            .Within(p => p.Path, step.After)
            .Where(p => p.To == null)
            .Where(p => !db.Set<OrganizationPlace>().Any(b => b.OrganizationId == p.OrganizationId && b.To == on))
            .Select(p => p.OrganizationId)
            .ToListAsync(cancellationToken);
        if (newer.Count == 0)
            return null;
        var names = await db.Set<Organization>()
            .Where(o => newer.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => o.Name)
            .Take(5)
            .ToListAsync(cancellationToken);
        return $"“{step.Title}”下面之后新设或调入了 {newer.Count} 个组织：{string.Join("、", names)}。";
    }

    private async Task<string?> CloseAsync(ReorganizationStep step, CancellationToken cancellationToken)
    {
        var closed = await db.Set<Organization>().SingleAsync(o => o.Id == step.RecordId, cancellationToken);
        var parent = closed.ParentId is { } id ? await FindAsync<Organization>(id) : null;
        return
            closed.State == OrganizationState.Dissolved
            && (parent is null || parent.State != OrganizationState.Dissolved || parent.ClosedOn == closed.ClosedOn)
            ? null
            : $"“{step.Title}”的上级工会之后已经撤销，请先撤回那一项。";
    }

    // A module may have written anything about the new organization: every kind of record that belongs to an organization is looked at.
    private async Task<string?> CreateAsync(ReorganizationStep step, IReadOnlyList<ReorganizationStep> steps, CancellationToken cancellationToken)
    {
        var moved = steps.Where(s => s.Kind == StepKind.Place).Select(s => s.RecordId).ToList();
        if (await db.Set<Organization>().AnyAsync(o => o.ParentId == step.RecordId && !moved.Contains(o.Id), cancellationToken))
            return $"“{step.Title}”下面之后又设立了组织。";
        var added = steps.Where(s => s.Kind == StepKind.AddCoverage).Select(s => s.RecordId).ToList();
        if (await db.Set<Coverage>().AnyAsync(c => c.OrganizationId == step.RecordId && !added.Contains(c.Id), cancellationToken))
            return $"“{step.Title}”之后又覆盖了单位。";
        var kinds = db
            .Model.GetEntityTypes()
            .Where(t => t.FindProperty(nameof(IOrganizationOwned.OrganizationId))?.ClrType == typeof(Guid))
            .Select(t => t.ClrType)
            .Where(t => typeof(IOrganizationOwned).IsAssignableFrom(t) && !Own.Contains(t));
        foreach (var type in kinds)
            if (await (Task<int>)Counting.MakeGenericMethod(type).Invoke(this, [step.RecordId, cancellationToken])! > 0)
                return $"“{step.Title}”之后已经有了自己的记录（届次、干部、文书等）。";
        return null;
    }

    private Task<int> CountAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : class => db.Set<T>().CountAsync(r => EF.Property<Guid>(r, nameof(IOrganizationOwned.OrganizationId)) == id, cancellationToken);

    private async Task<string?> FundsAsync(
        ReorganizationStep step,
        IReadOnlyList<ReorganizationStep> steps,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        var added = steps.Where(s => s.Kind == StepKind.AddFunds).Select(s => s.RecordId).ToList();
        var isNewer = await db.Set<FundsLink>()
            .AnyAsync(l => l.OrganizationId == step.FromId && l.Id != step.RecordId && l.From >= on && !added.Contains(l.Id), cancellationToken);
        return isNewer ? "经费收缴关系之后改过。" : null;
    }

    private static string CountsOf(Organization o) => $"{o.Workers}/{o.WomenWorkers}/{o.Members}/{o.WomenMembers}/{o.CountedOn:yyyy-MM-dd}";

    private async Task<T?> FindAsync<T>(Guid id)
        where T : class => await db.FindAsync<T>(id);
}
