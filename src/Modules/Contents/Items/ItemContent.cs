using System.Text.Json.Nodes;

namespace Union.Contents.Items;

/// <summary>What a version of an item without columns of its own keeps.</summary>
/// <param name="Title">What lists show: of the title part, else of the item's display text.</param>
/// <param name="Body">Of the Markdown body part.</param>
/// <param name="Visibility">Who reads it once it is published.</param>
/// <param name="Data">All parts, in Orchard's shape, without what stands in the columns before.</param>
internal sealed record ItemContent(string Title, string Body, ContentVisibility Visibility, JsonObject Data)
{
    public bool IsSameAs(ItemContent other) =>
        Title == other.Title && Body == other.Body && Visibility == other.Visibility && JsonNode.DeepEquals(Data, other.Data);
}
