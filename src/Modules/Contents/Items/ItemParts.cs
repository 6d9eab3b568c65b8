using System.Text.Json.Nodes;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Parts;

namespace Union.Contents.Items;

/// <summary>
/// Between the parts of an item as JSON and what a version keeps: title, body and readers have columns, what belongs to the item itself (address,
/// planned times, files) is put in when it is written out; all the rest stays as it came.
/// </summary>
internal static class ItemParts
{
    /// <summary>What the item itself knows better than its parts.</summary>
    private static readonly string[] OfItem = [PartKinds.PublishLater, PartKinds.ArchiveLater, PartKinds.Attachments];

    public static ItemContent Split(DefinedType type, JsonObject parts, string displayText)
    {
        var data = (JsonObject)parts.DeepClone();
        var title = type.Has(PartKinds.Title) ? Lift(data, PartKinds.Title, "Title").Trim() : "";
        var body = type.Has(PartKinds.Body) ? Lift(data, PartKinds.Body, "Markdown").ReplaceLineEndings("\n").TrimEnd() : "";
        var visibility = Enum.TryParse<ContentVisibility>(Lift(data, PartKinds.Audience, "Visibility"), out var read) ? read : default;
        foreach (var name in OfItem.Where(type.Has))
            data.Remove(name);
        if (title.Length == 0)
            title = displayText.Trim() is { Length: > 0 } shown ? shown : TitleFromFields(type, parts);
        return new ItemContent(title, body, visibility, data);
    }

    /// <summary>The parts of a version as Orchard writes them.</summary>
    public static JsonObject Join(DefinedType type, ContentVersion version)
    {
        var parts = new JsonObject();
        if (type.Has(PartKinds.Title))
            Part(parts, PartKinds.Title)["Title"] = version.Title;
        if (type.Has(PartKinds.Body))
            Part(parts, PartKinds.Body)["Markdown"] = version.Body;
        foreach (var (name, value) in ContentJson.Parse(version.Data))
            if (parts[name] is JsonObject part && value is JsonObject more)
                foreach (var (member, inner) in more)
                    part[member] = inner?.DeepClone();
            else
                parts[name] = value?.DeepClone();
        if (version.Visibility != default)
            Part(parts, PartKinds.Audience)["Visibility"] = version.Visibility.ToString();
        return parts;
    }

    public static ItemContent Of(ContentVersion version) => new(version.Title, version.Body, version.Visibility, ContentJson.Parse(version.Data));

    /// <summary>Members of an item that no part of its type stands for: kept, shown to nobody but the curious.</summary>
    public static IEnumerable<string> Foreign(DefinedType type, JsonObject parts) =>
        parts.Select(p => p.Key).Where(name => name is not (PartKinds.Contained or PartKinds.Audience) && type.Parts.All(p => p.Name != name));

    public static string TitleFromFields(DefinedType type, JsonObject parts)
    {
        foreach (var (part, field) in type.Fields)
            if (
                FieldKinds.Find(field.FieldName) is TextField kind
                && kind.Text(field, (parts[part.Name] as JsonObject)?[field.Name] as JsonObject).Trim() is { Length: > 0 } text
            )
                return text.Split('\n')[0] is { Length: > 60 } line ? line[..60] + "…" : text.Split('\n')[0];
        return type.DisplayName;
    }

    private static string Lift(JsonObject data, string partName, string member)
    {
        if (data[partName] is not JsonObject part)
            return "";
        var text = part.TextOf(member);
        part.Remove(member);
        if (part.Count == 0)
            data.Remove(partName);
        return text;
    }

    private static JsonObject Part(JsonObject parts, string name)
    {
        if (parts[name] is JsonObject part)
            return part;
        part = [];
        parts[name] = part;
        return part;
    }
}
