namespace Union.Notices.Passing;

/// <summary>One organization a document is passed down to, at the sender: its deadline, and whether it has arrived.</summary>
internal sealed class PassingRecipient : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private PassingRecipient() { }

    public PassingRecipient(PassingRound round, Guid siteId, Guid organizationId, string name)
    {
        (RoundId, OrganizationId, DueOn) = (round.Id, round.OrganizationId, round.DueOn);
        (SiteId, RecipientOrganizationId, Name) = (siteId, organizationId, name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The sender's: where the permission is checked.</summary>
    public Guid OrganizationId { get; private set; }

    public Guid RoundId { get; private set; }

    /// <summary>The tenant whose inbox it goes to.</summary>
    public Guid SiteId { get; private set; }

    public Guid RecipientOrganizationId { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly? DueOn { get; private set; }

    public string ExtensionReason { get; private set; } = "";

    /// <summary>When it stood in the inbox; null while it is on its way.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>Why it could not be delivered; tried again by itself. Empty when nothing is wrong.</summary>
    public string Problem { get; private set; } = "";

    public DateTime? RemindedAt { get; private set; }

    public int Reminders { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Name;

    public void Extend(DateOnly to, string reason) => (DueOn, ExtensionReason) = (to, reason);

    public void Remind(DateTime at) => (RemindedAt, Reminders) = (at, Reminders + 1);

    public void Arrive(DateTime at) => (DeliveredAt, Problem) = (DeliveredAt ?? at, "");

    public void Fail(string problem) => Problem = PassingRound.Cut(problem, PassingRound.ReasonLength);
}
