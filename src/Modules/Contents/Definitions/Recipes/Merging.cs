using System.Text.Json.Nodes;

namespace Union.Contents.Definitions.Recipes;

/// <summary>What the step <c>ContentDefinition</c> makes of a definition that is there: what it names is changed, everything else stays.</summary>
internal static class Merging
{
    public static ContentTypeDefinition Into(ContentTypeDefinition known, ContentTypeDefinition brought) =>
        known with
        {
            DisplayName = brought.DisplayName == brought.Name ? known.DisplayName : brought.DisplayName,
            Settings = Into(known.Settings, brought.Settings),
            ContentTypePartDefinitionRecords = Into(
                known.ContentTypePartDefinitionRecords,
                brought.ContentTypePartDefinitionRecords,
                p => p.Name,
                (old, now) => now with { Settings = Into(old.Settings, now.Settings) }
            ),
        };

    public static ContentPartDefinition Into(ContentPartDefinition known, ContentPartDefinition brought) =>
        known with
        {
            Settings = Into(known.Settings, brought.Settings),
            ContentPartFieldDefinitionRecords = Into(
                known.ContentPartFieldDefinitionRecords,
                brought.ContentPartFieldDefinitionRecords,
                f => f.Name,
                (old, now) => now with { Settings = Into(old.Settings, now.Settings) }
            ),
        };

    private static List<T> Into<T>(IReadOnlyList<T>? known, IReadOnlyList<T>? brought, Func<T, string> name, Func<T, T, T> merge)
    {
        var all = (known ?? []).ToList();
        foreach (var one in brought ?? [])
        {
            var at = all.FindIndex(o => name(o) == name(one));
            if (at < 0)
                all.Add(one);
            else
                all[at] = merge(all[at], one);
        }
        return all;
    }

    // Sections are merged member by member; a member that is written replaces the one that was there.
    private static JsonObject? Into(JsonObject? known, JsonObject? brought)
    {
        if (known is null || brought is null)
            return (brought ?? known)?.DeepClone() as JsonObject;
        var all = (JsonObject)known.DeepClone();
        foreach (var (name, value) in brought)
            all[name] = all[name] is JsonObject old && value is JsonObject now ? Into(old, now) : value?.DeepClone();
        return all;
    }
}
