namespace Union.Organizations.Reorganizations;

/// <summary>One change of the tree, planned with a reason and the superior's reply, applied on its day, kept for ever.</summary>
public sealed class Reorganization : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private Reorganization() { }

    internal Reorganization(Guid organizationId, ReorganizationKind kind, string title, DateOnly effectiveOn, string reason)
    {
        OrganizationId = organizationId;
        Kind = kind;
        Title = title;
        EffectiveOn = effectiveOn;
        Reason = reason;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The organization that is moved, merged into another, split, renamed or dissolved.</summary>
    public Guid OrganizationId { get; private set; }

    public ReorganizationKind Kind { get; private set; }

    public ReorganizationState State { get; private set; }

    /// <summary>What people read: 撤销“测试厂工会”.</summary>
    public string Title { get; private set; } = "";

    public DateOnly EffectiveOn { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The superior's reply (中国工会章程§16: the superior approves).</summary>
    public string ReplyNumber { get; internal set; } = "";

    public DateOnly? ReplyOn { get; internal set; }

    /// <summary>New parent (move), union merged into (merge); null otherwise.</summary>
    public Guid? TargetId { get; internal set; }

    /// <summary>Who takes the organizations below: after a dissolution; null when there are none.</summary>
    public Guid? ChildrenParentId { get; internal set; }

    /// <summary>New name (rename), name of the organization split off (split).</summary>
    public string NewName { get; internal set; } = "";

    /// <summary>What becomes of the property, with the rule of the place (domain.md 2(a).7).</summary>
    public string PropertyNote { get; internal set; } = "";

    /// <summary>Choices of a split as JSON: <see cref="SplitChoices"/>.</summary>
    public string Choices { get; internal set; } = "";

    /// <summary>Why it could not be applied on its day; empty otherwise.</summary>
    public string Problem { get; internal set; } = "";

    public string PlannedBy { get; internal set; } = "";

    public DateTime? AppliedAt { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Title;

    internal void Applied(DateTime at) => (State, AppliedAt, Problem) = (ReorganizationState.Applied, at, "");

    internal void Undone(DateTime at) => (State, UndoneAt, Problem) = (ReorganizationState.Undone, at, "");
}
