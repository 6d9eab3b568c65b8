namespace Union.Contents.Items.Reading;

/// <summary>A line of the public list.</summary>
internal sealed record ListedItem(Guid Id, string Slug, string Title, string Summary, DateTime At, bool IsForStaff);
