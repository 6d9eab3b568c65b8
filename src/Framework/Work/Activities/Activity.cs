using Union.Core.Organizations;

namespace Union.Work.Activities;

/// <summary>
/// Something that happened in the work of a union, published by the module that knows: others count it as evidence (the "five ones",
/// evaluations, targets) without knowing that module. Never changed; taken back by <see cref="ActivityLog.RetractAsync"/> when the fact was.
/// </summary>
public sealed class Activity : ITenantOwned, IOrganizationOwned, ITechnicalRow
{
    private Activity() { }

    internal Activity(Happening happening)
    {
        OrganizationId = happening.OrganizationId;
        Kind = happening.Kind.Code;
        KindName = happening.Kind.Name;
        On = happening.On;
        Title = happening.Title;
        Link = happening.Link;
        SourceId = happening.SourceId;
        Missing = string.Join('；', happening.Missing);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Code of the <see cref="ActivityKind"/>.</summary>
    public string Kind { get; private set; } = "";

    public string KindName { get; private set; } = "";

    /// <summary>Day it happened, not the day it was entered.</summary>
    public DateOnly On { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Address within the site, <c>/admin/…</c>.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Record it speaks of; one record has at most one activity of a kind.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Evidence that should be there and is not, for people; empty when complete.</summary>
    public string Missing { get; private set; } = "";

    public bool IsComplete => Missing.Length == 0;
}
