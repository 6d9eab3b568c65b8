using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Union.Contents.Definitions;

/// <summary>A part and its fields, in the shape of Orchard's <c>ContentParts</c>. A type's own fields hang on the part of its name.</summary>
public sealed record ContentPartDefinition(
    string Name,
    JsonObject? Settings = null,
    IReadOnlyList<ContentFieldDefinition>? ContentPartFieldDefinitionRecords = null
)
{
    /// <summary>Its fields in the order of their positions.</summary>
    [JsonIgnore]
    public IEnumerable<ContentFieldDefinition> Fields => (ContentPartFieldDefinitionRecords ?? []).OrderBy(f => f.Position);

    internal JsonObject ToJson() => Written.Of(this);
}
