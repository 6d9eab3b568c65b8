using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Union.Contents.Definitions;

/// <summary>A field of a part, in the shape of Orchard's <c>ContentPartFieldDefinitionRecords</c>.</summary>
/// <param name="FieldName">Kind of the field, such as <c>TextField</c>.</param>
/// <param name="Name">Its name within the part.</param>
/// <param name="Settings">Sections of settings: <c>ContentPartFieldSettings</c>, <c>TextFieldSettings</c> …</param>
public sealed record ContentFieldDefinition(string FieldName, string Name, JsonObject? Settings = null)
{
    internal const string CommonSection = "ContentPartFieldSettings";

    [JsonIgnore]
    internal JsonObject? Common => Settings?[CommonSection] as JsonObject;

    /// <summary>The section of its own kind.</summary>
    [JsonIgnore]
    internal JsonObject? Own => Settings?[FieldName + "Settings"] as JsonObject;

    /// <summary>What people read above it.</summary>
    [JsonIgnore]
    public string DisplayName => Common.TextOf("DisplayName") is { Length: > 0 } name ? name : Name;

    [JsonIgnore]
    internal string Editor => Common.TextOf("Editor");

    [JsonIgnore]
    internal double Position => DefinitionOrder.Of(Common.TextOf("Position"));

    [JsonIgnore]
    internal string Hint => Own.TextOf("Hint");

    [JsonIgnore]
    internal bool IsRequired => Own.Says("Required");
}
