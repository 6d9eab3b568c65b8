using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Union.Contents.Definitions;

/// <summary>A content type, in the shape of Orchard's <c>ContentTypes</c>.</summary>
public sealed record ContentTypeDefinition(
    string Name,
    string DisplayName = "",
    JsonObject? Settings = null,
    IReadOnlyList<ContentTypePartDefinition>? ContentTypePartDefinitionRecords = null
)
{
    internal const string CommonSection = "ContentTypeSettings";

    /// <summary>What people call it.</summary>
    public string DisplayName { get; init; } = DisplayName.Length > 0 ? DisplayName : Name;

    /// <summary>Its parts in the order of their positions.</summary>
    [JsonIgnore]
    public IEnumerable<ContentTypePartDefinition> Parts => (ContentTypePartDefinitionRecords ?? []).OrderBy(p => p.Position);

    [JsonIgnore]
    internal JsonObject? Common => Settings?[CommonSection] as JsonObject;

    /// <summary>People may make items of it.</summary>
    [JsonIgnore]
    public bool Creatable => Common.Says("Creatable");

    /// <summary>Its items stand in lists.</summary>
    [JsonIgnore]
    public bool Listable => Common.Says("Listable");

    /// <summary>Items may wait as drafts; otherwise saving publishes.</summary>
    [JsonIgnore]
    public bool Draftable => Common.Says("Draftable");

    /// <summary>Each save by somebody else or after a publication becomes a version; otherwise old texts are not kept.</summary>
    [JsonIgnore]
    public bool Versionable => Common.Says("Versionable");

    /// <summary>Has permissions of its own, <c>Edit_Name</c> and <c>Publish_Name</c>.</summary>
    [JsonIgnore]
    public bool Securable => Common.Says("Securable");

    internal JsonObject ToJson() => Written.Of(this);
}
