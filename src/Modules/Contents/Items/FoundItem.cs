using Union.Contents.Definitions;

namespace Union.Contents.Items;

/// <summary>An item, its type and one of its versions.</summary>
internal sealed record FoundItem(DefinedType Type, ContentItem Item, ContentVersion Version);
