using Union.Contents.Definitions;

namespace Union.Contents.Items.Editing;

/// <summary>What stands in an item's list, and what may be put there.</summary>
internal sealed record ContainedList(IReadOnlyList<ContentItem> Items, IReadOnlyList<DefinedType> Types);
