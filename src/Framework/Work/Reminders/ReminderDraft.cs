namespace Union.Work.Reminders;

/// <summary>A reminder as a module tells it.</summary>
/// <param name="Key">Names the occasion: <c>term:{id}:T-90</c>. The same key on another day renews the reminder instead of adding one.</param>
/// <param name="OrganizationId">Where it belongs; seen by who holds <paramref name="Permission"/> there.</param>
/// <param name="Title">What to do and by when, for people.</param>
/// <param name="Link">Address within the site.</param>
/// <param name="IsUrgent">Past its day.</param>
/// <param name="IsDaily">Opens again every day, even after somebody marked it as read.</param>
public sealed record ReminderDraft(
    string Key,
    Guid OrganizationId,
    string Permission,
    string Title,
    string Link,
    DateOnly? DueOn,
    bool IsUrgent = false,
    bool IsDaily = false
);
