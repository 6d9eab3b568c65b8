using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Union.Contents.Api;
using Union.Notices.Recipes;

namespace Union.Notices.Api;

/// <summary>Reads a posted notice on top of the one that is there: what is not posted stays, what nobody knows is refused by name.</summary>
internal static class PostedNotice
{
    private static readonly JsonSerializerOptions Strict = new(ContentJson.Options)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <returns>The item, or what is wrong with its JSON.</returns>
    public static (ContentItemModel? Item, ApiOutcome? Wrong) Read(JsonObject posted, ContentItemModel? before)
    {
        var json = before is null ? [] : (JsonObject)JsonSerializer.SerializeToNode(before, ContentJson.Options)!;
        var files = (posted["Notice"] as JsonObject)?["Attachments"];
        json = Merge(json, posted);
        json["ContentItemId"] ??= "";
        // Files that are there stay as they are unless the post names some.
        if (files is null && json["Notice"] is JsonObject part)
            part.Remove("Attachments");
        try
        {
            return (json.Deserialize<ContentItemModel>(Strict), null);
        }
        catch (JsonException e)
        {
            var member = (e.Path ?? "").TrimStart('$', '.');
            var isUnknown = e.Message.Contains("could not be mapped", StringComparison.Ordinal);
            if (isUnknown && e.Message.Split('\'') is [_, var name, ..] && !member.EndsWith(name, StringComparison.Ordinal))
                member = member.Length > 0 ? $"{member}.{name}" : name;
            return (
                null,
                ApiOutcome.Wrong(
                    member,
                    isUnknown
                        ? "公告没有这个成员，请核对名称和大小写；没有保存。"
                        : "值的格式不对：文字写在引号里，日期写成 \"2026-01-31\"，数字不加引号，列表用方括号。"
                )
            );
        }
    }

    // Objects are merged member by member; lists and values are replaced.
    private static JsonObject Merge(JsonObject into, JsonObject posted)
    {
        foreach (var (name, value) in posted)
            into[name] = into[name] is JsonObject old && value is JsonObject now ? Merge((JsonObject)old.DeepClone(), now) : value?.DeepClone();
        return into;
    }
}
