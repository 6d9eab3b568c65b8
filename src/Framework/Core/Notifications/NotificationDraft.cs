namespace Union.Core.Notifications;

/// <summary>What a module tells one person of the current tenant.</summary>
/// <param name="UserId">Who is told: the id of an account.</param>
/// <param name="Kind">What it is about, for the list's badge and filter: 文件动态, 订阅的检索. At most 40 characters.</param>
/// <param name="Key">Names the occasion: <c>notice-published:{version}</c>. A person is told once under one key, however often it is told.</param>
/// <param name="Title">One sentence for people; longer ones are cut.</param>
/// <param name="Link">Address of the record within the site, such as <c>/notices/abc</c>.</param>
public sealed record NotificationDraft(Guid UserId, string Kind, string Key, string Title, string Link)
{
    /// <summary>What stands below the title; empty when there is no more to say.</summary>
    public string Detail { get; init; } = "";

    /// <summary>
    /// Who does not hold this permission (anywhere in the tenant) is not told; who loses it later sees the notification no longer, neither
    /// on the site nor by mail. Null: for whoever it was written to.
    /// </summary>
    public string? Permission { get; init; }

    /// <summary>The record it speaks of, for <see cref="Notifier.RestrictAsync"/>; null when none is meant.</summary>
    public Guid? RecordId { get; init; }
}
