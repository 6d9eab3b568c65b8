using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Union.Contents.Definitions;

/// <summary>A part on a type, in the shape of Orchard's <c>ContentTypePartDefinitionRecords</c>.</summary>
/// <param name="PartName">The part, such as <c>TitlePart</c>.</param>
/// <param name="Name">Its name on the type; another one than <paramref name="PartName"/> where a part stands more than once.</param>
/// <param name="Settings">Sections of settings: <c>ContentTypePartSettings</c>, <c>ListPartSettings</c> …</param>
public sealed record ContentTypePartDefinition(string PartName, string Name = "", JsonObject? Settings = null)
{
    internal const string CommonSection = "ContentTypePartSettings";

    /// <summary>Its member in the JSON of an item.</summary>
    public string Name { get; init; } = Name.Length > 0 ? Name : PartName;

    [JsonIgnore]
    internal JsonObject? Common => Settings?[CommonSection] as JsonObject;

    /// <summary>The section of its own kind.</summary>
    [JsonIgnore]
    internal JsonObject? Own => Settings?[PartName + "Settings"] as JsonObject;

    [JsonIgnore]
    internal string DisplayName => Common.TextOf("DisplayName");

    [JsonIgnore]
    internal double Position => DefinitionOrder.Of(Common.TextOf("Position"));
}
