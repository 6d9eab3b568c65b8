namespace Union.Contents.Media.Uses;

/// <summary>One version that shows or links a file.</summary>
internal sealed record MediaUse(string Title, string AdminUrl, int Number, bool IsPublished, bool IsLatest, DateTime SavedAt)
{
    public static MediaUse Of(ContentItem item, ContentVersion version) =>
        new(version.Title, item.AdminUrl, version.Number, item.PublishedVersionId == version.Id, item.LatestVersionId == version.Id, version.SavedAt);
}
