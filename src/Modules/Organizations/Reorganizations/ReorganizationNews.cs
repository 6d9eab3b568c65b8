using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

/// <summary>Tells other modules: activities that count as evidence, and events they act on.</summary>
internal sealed class ReorganizationNews(UnionDbContext db, ActivityLog activities)
{
    public static readonly ActivityKind Moved = new("organizations.moved", "组织转隶");
    public static readonly ActivityKind Merged = new("organizations.merged", "工会合并");
    public static readonly ActivityKind Split = new("organizations.split", "工会分立");
    public static readonly ActivityKind Renamed = new("organizations.renamed", "工会更名");
    public static readonly ActivityKind Dissolved = new("organizations.dissolved", "工会撤销");

    public async Task TellAsync(ReorganizationPlan plan, Organization? created, CancellationToken cancellationToken)
    {
        var r = plan.Reorganization;
        var (subject, on) = (plan.Subject, r.EffectiveOn);
        db.Raise(
            r.Kind switch
            {
                ReorganizationKind.Move => new OrganizationMoved(subject.Id, plan.Superior?.Id, plan.Target!.Id, on),
                ReorganizationKind.Merge => new OrganizationsMerged(subject.Id, plan.Target!.Id, on),
                ReorganizationKind.Split => new OrganizationSplit(subject.Id, created!.Id, on),
                ReorganizationKind.Rename => new OrganizationRenamed(subject.Id, plan.OldName, subject.Name, on),
                _ => (object)new OrganizationDissolved(subject.Id, on),
            }
        );
        var organizationId = plan.Closing.Count > 0 ? plan.Superior!.Id : subject.Id;
        await activities.PublishAsync(
            new Happening(KindOf(r.Kind), organizationId, on, r.Title, $"/admin/reorganizations/{r.Id}", r.Id),
            cancellationToken
        );
    }

    public async Task TakeBackAsync(Reorganization reorganization, CancellationToken cancellationToken)
    {
        db.Raise(new ReorganizationUndone(reorganization.Id, reorganization.Kind, reorganization.OrganizationId));
        await activities.RetractAsync(KindOf(reorganization.Kind), reorganization.Id, cancellationToken);
    }

    private static ActivityKind KindOf(ReorganizationKind kind) =>
        kind switch
        {
            ReorganizationKind.Move => Moved,
            ReorganizationKind.Merge => Merged,
            ReorganizationKind.Split => Split,
            ReorganizationKind.Rename => Renamed,
            _ => Dissolved,
        };
}
