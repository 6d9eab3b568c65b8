namespace Union.Contents;

/// <summary>A text of a content item became public, or readable for staff.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="ContentType">Its type, such as <c>Notice</c>.</param>
/// <param name="VersionId">The version that is published now.</param>
/// <param name="Title">Its title.</param>
/// <param name="Visibility">Who reads it.</param>
/// <param name="Url">Its page within the site.</param>
/// <param name="IsFirst">It was never published before.</param>
public sealed record ContentPublished(
    Guid ItemId,
    string ContentType,
    Guid VersionId,
    string Title,
    ContentVisibility Visibility,
    string Url,
    bool IsFirst
);
