using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Notifications;

/// <summary>Something a person was told on the site. Machinery: read or forgotten without an act.</summary>
public sealed class Notification : ITenantOwned, ITechnicalRow
{
    internal const int KindLength = 40;
    internal const int KeyLength = 200;
    internal const int TitleLength = 300;
    internal const int DetailLength = 600;
    internal const int LinkLength = 300;
    internal const int PermissionLength = 100;

    private Notification() { }

    internal Notification(NotificationDraft draft, DateTime now)
    {
        (UserId, Kind, Key, Link, Permission, RecordId, CreatedAt) = (
            draft.UserId,
            draft.Kind,
            draft.Key,
            draft.Link,
            draft.Permission,
            draft.RecordId,
            now
        );
        (Title, Detail) = (Cut(draft.Title, TitleLength), Cut(draft.Detail, DetailLength));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Who is told.</summary>
    public Guid UserId { get; private set; }

    public string Kind { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Detail { get; private set; } = "";

    /// <summary>Address within the site.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Seen only while the person holds it; null without a condition.</summary>
    public string? Permission { get; internal set; }

    public Guid? RecordId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Null while unread.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>When it went into a mail; null while it did not.</summary>
    public DateTime? MailedAt { get; private set; }

    public void Read(DateTime now) => ReadAt ??= now;

    /// <summary>It stands in a mail to its person.</summary>
    public void Mailed(DateTime now) => MailedAt ??= now;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
