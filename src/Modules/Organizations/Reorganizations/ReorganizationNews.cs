using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

/// <summary>What other modules are told of when a reorganization takes effect.</summary>
internal static class ReorganizationNews
{
    /// <param name="created">The organization that was split off.</param>
    public static object Of(ReorganizationPlan plan, Organization? created)
    {
        var (subject, on) = (plan.Subject, plan.Reorganization.EffectiveOn);
        return plan.Reorganization.Kind switch
        {
            ReorganizationKind.Move => new OrganizationMoved(subject.Id, plan.Superior?.Id, plan.Target!.Id, on),
            ReorganizationKind.Merge => new OrganizationsMerged(subject.Id, plan.Target!.Id, on),
            ReorganizationKind.Split => new OrganizationSplit(subject.Id, created!.Id, on),
            ReorganizationKind.Rename => new OrganizationRenamed(subject.Id, plan.OldName, subject.Name, on),
            _ => new OrganizationDissolved(subject.Id, on),
        };
    }
}
