namespace Union.Notices.Passing.Inbox;

/// <summary>A version that was passed down, with its attachments.</summary>
internal sealed record PassedVersion(NoticeVersion Version, IReadOnlyList<ContentAttachment> Attachments);
