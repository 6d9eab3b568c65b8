namespace Union.Work.Reminders;

/// <summary>A reminder on the site. Machinery: made again from the records every day.</summary>
public sealed class Reminder : ITenantOwned, IOrganizationOwned, ITechnicalRow
{
    internal const int MaxTitle = 300;

    private Reminder() { }

    internal Reminder(ReminderDraft draft, DateOnly today)
    {
        Key = draft.Key;
        Renew(draft, today);
        IsOpen = true;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public string Key { get; private set; } = "";

    public string Permission { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Link { get; private set; } = "";

    public DateOnly? DueOn { get; private set; }

    public bool IsUrgent { get; private set; }

    /// <summary>The last day it held.</summary>
    public DateOnly ToldOn { get; private set; }

    /// <summary>False when it was marked as read or no longer holds.</summary>
    public bool IsOpen { get; private set; }

    public string DoneBy { get; private set; } = "";

    internal void Renew(ReminderDraft draft, DateOnly today)
    {
        // One that nobody read had only lapsed: it holds again.
        if (DoneBy.Length == 0 || (draft.IsDaily && ToldOn < today))
            (IsOpen, DoneBy) = (true, "");
        (OrganizationId, Permission, Title, Link, DueOn, IsUrgent, ToldOn) = (
            draft.OrganizationId,
            draft.Permission,
            draft.Title.Length <= MaxTitle ? draft.Title : draft.Title[..(MaxTitle - 1)] + "…",
            draft.Link,
            draft.DueOn,
            draft.IsUrgent,
            today
        );
    }

    internal void Read(string by) => (IsOpen, DoneBy) = (false, by);

    internal void Lapse() => IsOpen = false;
}
