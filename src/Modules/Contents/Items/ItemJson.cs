using System.Globalization;
using System.Text.Json.Nodes;
using Union.Contents.Definitions;
using Union.Contents.Parts;

namespace Union.Contents.Items;

/// <summary>A content item as Orchard writes it: the item's own members and the parts side by side.</summary>
internal static class ItemJson
{
    private static readonly HashSet<string> OwnMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id",
        "ContentItemId",
        "ContentItemVersionId",
        "ContentType",
        "DisplayText",
        "Latest",
        "Published",
        "ModifiedUtc",
        "PublishedUtc",
        "CreatedUtc",
        "Owner",
        "Author",
    };

    /// <summary>The parts alone.</summary>
    public static JsonObject PartsOf(JsonObject item) =>
        new(item.Where(m => !OwnMembers.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

    /// <summary>A member of the item itself, written in any case.</summary>
    public static string Own(JsonObject item, string name) =>
        item.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Key is { } key ? item.TextOf(key) : "";

    /// <summary>Published unless it says otherwise, as the recipe step always took it.</summary>
    public static bool IsPublished(JsonObject item) => Own(item, "Published") is not ("false" or "False");

    public static DateTime? Time(JsonObject? json, string name) =>
        DateTime.TryParse(
            json.TextOf(name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;

    /// <summary>The item with one of its versions.</summary>
    public static JsonObject Of(DefinedType type, ContentItem item, ContentVersion version)
    {
        var isPublished = item.PublishedVersionId == version.Id;
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = version.Title,
            ["Latest"] = item.LatestVersionId == version.Id,
            ["Published"] = isPublished,
        };
        if (isPublished)
            json["PublishedUtc"] = Utc(item.FirstPublishedAt!.Value);
        foreach (var (name, value) in ItemParts.Join(type, version))
            json[name] = value?.DeepClone();
        if (type.Has(PartKinds.Autoroute) && json[PartKinds.Autoroute] is null)
            json[PartKinds.Autoroute] = new JsonObject { ["Path"] = item.Slug };
        if (item.PublishAt is { } publish)
            json[PartKinds.PublishLater] = new JsonObject { ["ScheduledPublishUtc"] = Utc(publish) };
        if (item.ArchiveAt is { } archive)
            json[PartKinds.ArchiveLater] = new JsonObject { ["ScheduledArchiveUtc"] = Utc(archive) };
        return json;
    }

    public static string Utc(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
}
