using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Reorganizations;

/// <summary>Carries out a plan in one save; each row it touches is written down so that it can be taken back.</summary>
internal sealed class ApplyReorganization(UnionDbContext db, TimeProvider clock)
{
    public async Task ApplyAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var steps = new ReorganizationSteps(db, plan.Reorganization.Id);
        var on = plan.Reorganization.EffectiveOn;
        var created = plan.Reorganization.Kind == ReorganizationKind.Split ? Create(plan, steps) : null;
        foreach (var (organization, parent) in plan.Relocations)
            Relocate(plan, organization, created ?? parent, on, steps);
        if (plan.Reorganization.Kind == ReorganizationKind.Rename)
            Rename(plan, on, steps);
        Cover(plan, created ?? plan.Target, on, steps);
        Pay(plan, on, steps);
        Transfer(plan, on, steps);
        foreach (var closing in plan.Closing)
        {
            steps.Add(StepKind.Close, closing.Id, closing.Name, before: closing.State.ToString());
            closing.Close(on, plan.Reorganization.Kind == ReorganizationKind.Merge ? plan.Target!.Id : null);
        }
        plan.Reorganization.Applied(clock.GetUtcNow().UtcDateTime);
        db.Raise(ReorganizationNews.Of(plan, created));
        db.Act("organizations.reorganize", plan.Reorganization.Title, plan.Reorganization.Reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Organization Create(ReorganizationPlan plan, ReorganizationSteps steps)
    {
        var (subject, split) = (plan.Subject, plan.Split!);
        var on = plan.Reorganization.EffectiveOn;
        var created = new Organization(plan.Reorganization.NewName, subject.Type, plan.Superior!)
        {
            RegionCode = subject.RegionCode,
            IndustrySection = subject.IndustrySection,
            JointForm = subject.JointForm,
            TownshipForm = subject.TownshipForm,
        };
        created.ChangeType(subject.Type, subject.Level);
        created.Open(on);
        created.Count(split.Workers, split.WomenWorkers, split.Members, split.WomenMembers, on);
        db.Add(created);
        db.Add(new OrganizationPlace(created, on));
        steps.Add(StepKind.Create, created.Id, created.Name);
        var before = (subject.Workers, subject.WomenWorkers, subject.Members, subject.WomenMembers, subject.CountedOn);
        subject.Count(
            subject.Workers - split.Workers,
            subject.WomenWorkers - split.WomenWorkers,
            subject.Members - split.Members,
            subject.WomenMembers - split.WomenMembers,
            on
        );
        steps.Add(
            StepKind.Count,
            subject.Id,
            subject.Name,
            before: $"{before.Workers}/{before.WomenWorkers}/{before.Members}/{before.WomenMembers}/{before.CountedOn:yyyy-MM-dd}",
            after: $"{subject.Workers}/{subject.WomenWorkers}/{subject.Members}/{subject.WomenMembers}/{on:yyyy-MM-dd}"
        );
        return created;
    }

    // All below moves along: the old places end, the new ones begin, in one set of rows loaded before.
    private void Relocate(ReorganizationPlan plan, Organization organization, Organization parent, DateOnly on, ReorganizationSteps steps)
    {
        var (oldBase, newBase) = (organization.Path, OrganizationPath.Of(parent.Path, organization.Id));
        steps.Add(StepKind.Place, organization.Id, organization.Name, from: organization.ParentId, to: parent.Id, before: oldBase, after: newBase);
        foreach (var row in plan.Subtree.Where(o => OrganizationPath.IsWithin(o.Path, oldBase)).ToList())
        {
            row.Stand(row.Id == organization.Id ? parent.Id : row.ParentId, newBase + row.Path[oldBase.Length..]);
            plan.Places.GetValueOrDefault(row.Id)?.End(on);
            db.Add(new OrganizationPlace(row, on));
        }
    }

    private void Rename(ReorganizationPlan plan, DateOnly on, ReorganizationSteps steps)
    {
        var (subject, name) = (plan.Subject, plan.Reorganization.NewName);
        var former = new FormerName(subject.Id, subject.Name, on);
        db.Add(former);
        steps.Add(StepKind.Name, subject.Id, subject.Name, to: former.Id, before: subject.Name, after: name);
        subject.Rename(name);
    }

    private void Cover(ReorganizationPlan plan, Organization? next, DateOnly on, ReorganizationSteps steps)
    {
        foreach (var coverage in plan.Ending)
        {
            steps.Add(
                StepKind.EndCoverage,
                coverage.Id,
                NameOf(plan, coverage.UnitId),
                from: coverage.OrganizationId,
                before: $"{coverage.To:yyyy-MM-dd}"
            );
            coverage.End(on);
        }
        foreach (var unit in plan.Continued)
        {
            var coverage = new Coverage(next!.Id, unit, on);
            db.Add(coverage);
            steps.Add(StepKind.AddCoverage, coverage.Id, NameOf(plan, unit), to: next.Id);
        }
    }

    private static string NameOf(ReorganizationPlan plan, Guid unit) => plan.UnitNames.GetValueOrDefault(unit, "用人单位");

    // Who paid the union that ends pays its successor or superior; its own special link ends.
    private void Pay(ReorganizationPlan plan, DateOnly on, ReorganizationSteps steps)
    {
        var next = plan.Target ?? plan.Superior;
        foreach (var link in plan.Funds)
        {
            steps.Add(StepKind.EndFunds, link.Id, "经费收缴关系", from: link.OrganizationId, to: link.PayeeId);
            link.End(on);
            var payer = plan.Payers.GetValueOrDefault(link.OrganizationId);
            payer?.PayTo(null);
            if (link.OrganizationId == plan.Subject.Id || next is null || next.Id == link.OrganizationId)
                continue;
            var follow = new FundsLink(link.OrganizationId, next.Id, on);
            db.Add(follow);
            payer?.PayTo(next.Id);
            steps.Add(StepKind.AddFunds, follow.Id, "经费收缴关系", from: link.OrganizationId, to: next.Id);
        }
    }

    // Members keep their membership and wait at the superior (工会法§13; domain.md 2(a).7).
    private void Transfer(ReorganizationPlan plan, DateOnly on, ReorganizationSteps steps)
    {
        if (plan.Closing.Count == 0 || plan.Subject.Members == 0)
            return;
        var transfer = new MemberTransfer(plan.Superior!.Id, plan.Subject.Id, plan.Subject.Members, plan.Subject.WomenMembers, on)
        {
            ToOrganizationId = plan.Target?.Id,
        };
        db.Add(transfer);
        steps.Add(StepKind.TransferMembers, transfer.Id, $"{plan.Subject.Name} 会员 {plan.Subject.Members} 人", to: plan.Superior.Id);
    }
}
