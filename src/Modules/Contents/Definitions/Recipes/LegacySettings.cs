using System.Text.Json;
using System.Text.Json.Nodes;

namespace Union.Contents.Definitions.Recipes;

/// <summary>
/// Recipes of before 2019 write settings flat and truth values as texts: <c>"Settings":{"Creatable":"True","Position":"2"}</c>. They are
/// sorted into the sections of today; what already stands in sections stays as it is.
/// </summary>
internal static class LegacySettings
{
    private static readonly string[] OnType = ["Position", "Editor", "DisplayMode", "DisplayName", "Description"];
    private static readonly string[] OnPart = ["Attachable", "Reusable", "DisplayName", "Description", "DefaultPosition"];

    public static ContentTypeDefinition Sorted(ContentTypeDefinition type) =>
        type with
        {
            Settings = Sort(type.Settings, ContentTypeDefinition.CommonSection, ContentTypeDefinition.CommonSection, []),
            ContentTypePartDefinitionRecords =
            [
                .. (type.ContentTypePartDefinitionRecords ?? []).Select(p =>
                    p with
                    {
                        Settings = Sort(p.Settings, ContentTypePartDefinition.CommonSection, p.PartName + "Settings", OnType),
                    }
                ),
            ],
        };

    public static ContentPartDefinition Sorted(ContentPartDefinition part) =>
        part with
        {
            Settings = Sort(part.Settings, "ContentPartSettings", part.Name + "Settings", OnPart),
            ContentPartFieldDefinitionRecords =
            [
                .. (part.ContentPartFieldDefinitionRecords ?? []).Select(f =>
                    f with
                    {
                        Settings = Sort(f.Settings, ContentFieldDefinition.CommonSection, f.FieldName + "Settings", OnType),
                    }
                ),
            ],
        };

    private static JsonObject? Sort(JsonObject? settings, string common, string own, string[] commonNames)
    {
        if (settings is null || settings.Count == 0)
            return null;
        var sorted = new JsonObject();
        foreach (var (name, value) in settings)
        {
            if (value is JsonObject or JsonArray)
                sorted[name] = value.DeepClone();
            else if (value is not null)
                Section(sorted, common == own || commonNames.Contains(name) ? common : own)[name] = Typed(value);
        }
        return sorted.Count == 0 ? null : sorted;
    }

    private static JsonObject Section(JsonObject settings, string name)
    {
        if (settings[name] is JsonObject section)
            return section;
        section = [];
        settings[name] = section;
        return section;
    }

    private static JsonNode Typed(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && bool.TryParse(value.GetValue<string>(), out var said)
            ? JsonValue.Create(said)
            : value.DeepClone();
}
