using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Reorganizations;

/// <summary>Works out what a reorganization touches, and everything that speaks against it: the same before the preview and on its day.</summary>
internal sealed class PlanReorganization(UnionDbContext db, ICurrentTenant tenant, PropertyRules property)
{
    private static readonly OrganizationState[] Living = [OrganizationState.Active, OrganizationState.Preparing];

    public async Task<ReorganizationPlan?> PlanAsync(Reorganization reorganization, CancellationToken cancellationToken)
    {
        if (await FindAsync(reorganization.OrganizationId, cancellationToken) is not { } subject)
            return null;
        var plan = new ReorganizationPlan(reorganization, subject)
        {
            Superior = await FindAsync(subject.ParentId, cancellationToken),
            Target = await FindAsync(reorganization.TargetId, cancellationToken),
            ChildrenParent = await FindAsync(reorganization.ChildrenParentId, cancellationToken),
            Split = reorganization.Choices.Length > 0 ? JsonSerializer.Deserialize<SplitChoices>(reorganization.Choices) : null,
            Subtree = await db.Set<Organization>().Within(o => o.Path, subject.Path).OrderBy(o => o.Path).ToListAsync(cancellationToken),
        };
        var ids = plan.Subtree.Select(o => o.Id).ToHashSet();
        plan.Places = (await db.Set<OrganizationPlace>().Within(p => p.Path, subject.Path).Where(p => p.To == null).ToListAsync(cancellationToken))
            .Where(p => ids.Contains(p.OrganizationId))
            .ToDictionary(p => p.OrganizationId);
        await CheckAsync(plan, cancellationToken);
        if (plan.MayGoOn)
            await CollectAsync(plan, cancellationToken);
        if (plan.MayGoOn)
            ReorganizationChecks.Dates(plan);
        reorganization.PropertyNote = await property.NoteAsync(plan, cancellationToken);
        return plan;
    }

    private async Task CheckAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Subject.Id == tenant.Info.RootOrganizationId || plan.Superior is null)
            plan.Refuse("本站的总工会不能在本站调整，请由上一级工会的站点办理。");
        if (!Living.Contains(plan.Subject.State))
            plan.Refuse($"“{plan.Subject.Name}”已经撤销，不能再调整。");
        ReorganizationChecks.Common(plan);
        ReorganizationChecks.ByKind(plan);
        var me = plan.Reorganization;
        var other = await db.Set<Reorganization>()
            .Where(r =>
                r.Id != me.Id
                && r.State == ReorganizationState.Planned
                && (r.OrganizationId == me.OrganizationId || (me.TargetId != null && r.OrganizationId == me.TargetId))
            )
            .FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
            plan.Refuse($"已经有一项待生效的调整：{other.Title}（{other.EffectiveOn:yyyy-MM-dd} 起）。请先撤回它，或等它生效之后再办。");
    }

    private async Task CollectAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        switch (plan.Reorganization.Kind)
        {
            case ReorganizationKind.Move:
                plan.Relocations.Add(new Relocation(plan.Subject, plan.Target!));
                break;
            case ReorganizationKind.Merge:
                plan.Relocations.AddRange(plan.Children.Select(c => new Relocation(c, plan.Target!)));
                await EndAsync(plan, plan.Target!, cancellationToken);
                break;
            case ReorganizationKind.Dissolve:
                plan.Relocations.AddRange(plan.Children.Where(c => !c.Type.IsInner()).Select(c => new Relocation(c, plan.ChildrenParent!)));
                await EndAsync(plan, null, cancellationToken);
                break;
            case ReorganizationKind.Split:
                await SplitAsync(plan, cancellationToken);
                break;
        }
        foreach (var (child, parent) in plan.Relocations)
            plan.Refuse(
                OrganizationTypes.WhyNotBelow(child.Type, child.Level, parent.Type, parent.Level) is { } why
                    ? $"“{child.Name}”不能转到“{parent.Name}”下面：{why}"
                    : null
            );
        var units = plan.Ending.Select(c => c.UnitId).ToArray();
        plan.UnitNames = await db.Set<EmployingUnit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }

    // Closing a union ends its coverage: units appear again as uncovered, unless the successor goes on (工会法§13: if the unit ends, the union ends).
    private async Task EndAsync(ReorganizationPlan plan, Organization? successor, CancellationToken cancellationToken)
    {
        plan.Closing.Add(plan.Subject);
        if (successor is null)
            plan.Closing.AddRange(plan.Subtree.Where(o => o.Id != plan.Subject.Id && Living.Contains(o.State) && IsInside(o, plan)));
        var closing = plan.Closing.Select(o => o.Id).ToArray();
        var on = plan.Reorganization.EffectiveOn;
        plan.Ending.AddRange(
            await db.Set<Coverage>().Where(c => closing.Contains(c.OrganizationId) && (c.To == null || c.To > on)).ToListAsync(cancellationToken)
        );
        plan.Funds.AddRange(
            await db.Set<FundsLink>()
                .Where(l => l.To == null && (l.PayeeId == plan.Subject.Id || l.OrganizationId == plan.Subject.Id))
                .ToListAsync(cancellationToken)
        );
        var payers = plan.Funds.Select(l => l.OrganizationId).ToArray();
        plan.Payers = await db.Set<Organization>().Where(o => payers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        if (successor is null || !successor.Type.MayCoverUnits())
            return;
        var known = await db.Set<Coverage>()
            .Where(c => c.OrganizationId == successor.Id && (c.To == null || c.To > on))
            .Select(c => c.UnitId)
            .ToListAsync(cancellationToken);
        plan.Continued.AddRange(plan.Ending.Select(c => c.UnitId).Distinct().Except(known));
    }

    // Branches and groups are parts of the union: they end with it.
    private static bool IsInside(Organization o, ReorganizationPlan plan) =>
        o.Type.IsInner() && !plan.Relocations.Any(r => OrganizationPath.IsWithin(o.Path, r.Organization.Path));

    private async Task SplitAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var choices = plan.Split!;
        var chosen = plan.Children.Where(c => choices.OrganizationIds.Contains(c.Id)).ToList();
        if (chosen.Count != choices.OrganizationIds.Count)
            plan.Refuse("选中的下级组织有的已经不在这个工会下面，请重新选择。");
        plan.Relocations.AddRange(chosen.Select(c => new Relocation(c, plan.Subject)));
        var on = plan.Reorganization.EffectiveOn;
        plan.Ending.AddRange(
            await db.Set<Coverage>()
                .Where(c => c.OrganizationId == plan.Subject.Id && choices.UnitIds.Contains(c.UnitId) && (c.To == null || c.To > on))
                .ToListAsync(cancellationToken)
        );
        if (plan.Ending.Select(c => c.UnitId).Distinct().Count() != choices.UnitIds.Count)
            plan.Refuse("选中的单位有的已经不由这个工会覆盖，请重新选择。");
        plan.Continued.AddRange(plan.Ending.Select(c => c.UnitId).Distinct());
    }

    private async Task<Organization?> FindAsync(Guid? id, CancellationToken cancellationToken) =>
        id is null ? null : await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
}
