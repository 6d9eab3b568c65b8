namespace Union.Notices.Recipes;

/// <summary>Orchard's content item of type <c>Notice</c>: item fields, parts and the fields of the type side by side.</summary>
internal sealed record ContentItemModel(
    string ContentItemId,
    string ContentType,
    string? ContentItemVersionId = null,
    string? DisplayText = null,
    bool Latest = true,
    bool Published = true,
    DateTime? ModifiedUtc = null,
    DateTime? PublishedUtc = null,
    DateTime? CreatedUtc = null,
    string? Owner = null,
    string? Author = null,
    TitlePart? TitlePart = null,
    MarkdownBodyPart? MarkdownBodyPart = null,
    AutoroutePart? AutoroutePart = null,
    NoticePart? Notice = null
);
