namespace Union.Notices;

/// <summary>A text of a notice became public, or readable for staff.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="VersionId">The version that is published now.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind, such as 通知.</param>
/// <param name="Visibility">Who reads it.</param>
/// <param name="Url">Its page within the site.</param>
/// <param name="IsFirst">It was never published before.</param>
public sealed record NoticePublished(Guid NoticeId, Guid VersionId, string Title, string Kind, NoticeVisibility Visibility, string Url, bool IsFirst);
