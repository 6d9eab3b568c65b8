namespace Union.Core.Notifications;

/// <summary>People were told something; each id is one <see cref="Notification"/>. At most <see cref="Notifier.BatchSize"/> at once.</summary>
public sealed record PeopleNotified(IReadOnlyList<Guid> NotificationIds);
