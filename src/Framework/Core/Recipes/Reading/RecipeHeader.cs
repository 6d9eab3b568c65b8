using System.Text.Json;

namespace Union.Core.Recipes.Reading;

/// <summary>Checks the outermost object of a recipe: what may stand there, and of which kind.</summary>
internal static class RecipeHeader
{
    private static readonly Dictionary<string, JsonValueKind[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$schema"] = [JsonValueKind.String],
        ["name"] = [JsonValueKind.String],
        ["displayName"] = [JsonValueKind.String],
        ["description"] = [JsonValueKind.String],
        ["author"] = [JsonValueKind.String],
        ["website"] = [JsonValueKind.String],
        ["version"] = [JsonValueKind.String],
        ["issetuprecipe"] = [JsonValueKind.True, JsonValueKind.False],
        ["exportedutc"] = [JsonValueKind.String],
        ["categories"] = [JsonValueKind.Array],
        ["tags"] = [JsonValueKind.Array],
        ["variables"] = [JsonValueKind.Object],
        ["steps"] = [JsonValueKind.Array],
    };

    public static void Check(RecipeNode root, Action<RecipePlace, string> unknown, Action<RecipePlace, string> problem)
    {
        foreach (var property in root.Properties)
        {
            if (!Known.TryGetValue(property.Name, out var kinds))
                unknown(property.Place, $"配方没有属性“{property.Name}”；可以写的有 {string.Join("、", Known.Keys.Skip(1))}。");
            else if (property.Value.Kind != JsonValueKind.Null && !kinds.Contains(property.Value.Kind))
                problem(property.Value.Place, $"“{property.Name}”应是{Describe(kinds[0])}。");
        }
        foreach (var step in root["steps"]?.Items ?? [])
        {
            if (step.Kind != JsonValueKind.Object)
                problem(step.Place, "每个步骤应是一个对象 { … }。");
            else if (string.IsNullOrEmpty(step.TextOf("name")))
                problem(step.Place, "步骤缺少“name”，不知道要做什么。");
        }
    }

    private static string Describe(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.String => "文字",
            JsonValueKind.Array => "列表 [ … ]",
            JsonValueKind.Object => "对象 { … }",
            _ => "true 或 false",
        };
}
