using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Union.Core.Recipes.Binding;

/// <summary>Binds a step to its model and names everything that does not fit, each with its place, instead of stopping at the first.</summary>
internal sealed class RecipeBinder(Action<RecipePlace, string> unknown, Action<RecipePlace, string> problem)
{
    private int _problems;

    /// <summary>The model, or null when the step does not fit (the problems have been told).</summary>
    public TModel? Bind<TModel>(RecipeNode step, string stepName)
        where TModel : class
    {
        CheckObject(step, RecipeJson.Options.GetTypeInfo(typeof(TModel)), $"步骤“{stepName}”", ["name"]);
        if (_problems > 0)
            return null;
        try
        {
            return step.ToJson().Deserialize<TModel>(RecipeJson.Options);
        }
        catch (JsonException exception)
        {
            Tell(step.Nearest((exception.Path ?? "").TrimStart('$', '.')).Place, "这里的值不合格式。");
            return null;
        }
    }

    /// <summary>Checks a value that is no step of its own, such as one section of the settings.</summary>
    public void Check(RecipeNode node, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (node.Kind == JsonValueKind.Null || typeof(JsonNode).IsAssignableFrom(bare) || bare == typeof(JsonElement))
            return;
        var info = RecipeJson.Options.GetTypeInfo(bare);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(node, info, "这里", []);
                break;
            case JsonTypeInfoKind.Enumerable when Expect(node, JsonValueKind.Array, "列表 [ … ]"):
                foreach (var item in node.Items)
                    Check(item, info.ElementType!);
                break;
            case JsonTypeInfoKind.Dictionary when Expect(node, JsonValueKind.Object, "对象 { … }"):
                foreach (var property in node.Properties)
                    Check(property.Value, info.ElementType!);
                break;
            case JsonTypeInfoKind.None:
                CheckValue(node, bare);
                break;
        }
    }

    private void CheckObject(RecipeNode node, JsonTypeInfo info, string where, string[] alsoKnown)
    {
        if (!Expect(node, JsonValueKind.Object, "对象 { … }"))
            return;
        foreach (var written in node.Properties)
        {
            var known = info.Properties.FirstOrDefault(property => property.Name.Equals(written.Name, StringComparison.OrdinalIgnoreCase));
            if (known is null && !alsoKnown.Contains(written.Name, StringComparer.OrdinalIgnoreCase))
                unknown(
                    written.Place,
                    $"{where}没有属性“{written.Name}”；可以写的有 {string.Join("、", info.Properties.Select(property => property.Name))}。"
                );
            else if (known is not null && written.Value.Kind == JsonValueKind.Null && !MayBeAbsent(known))
                Tell(written.Value.Place, $"属性“{known.Name}”不能为 null。");
            else if (known is not null)
                Check(written.Value, known.PropertyType);
        }
        foreach (var needed in info.Properties.Where(property => !MayBeAbsent(property) && node[property.Name] is null))
            Tell(node.Place, $"{where}缺少属性“{needed.Name}”。");
    }

    private void CheckValue(RecipeNode node, Type type)
    {
        if (node.Kind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Tell(node.Place, $"这里应是{Describe(type)}。");
            return;
        }
        try
        {
            node.ToJson().Deserialize(type, RecipeJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            Tell(node.Place, $"这里应是{Describe(type)}，写的是“{node.Text ?? node.ToJson()?.ToJsonString()}”。");
        }
    }

    private bool Expect(RecipeNode node, JsonValueKind kind, string description)
    {
        if (node.Kind == kind)
            return true;
        Tell(node.Place, $"这里应是{description}。");
        return false;
    }

    private void Tell(RecipePlace place, string message)
    {
        _problems++;
        problem(place, message);
    }

    /// <summary>A parameter of the model's constructor without a default, whose type cannot be null, must be written.</summary>
    private static bool MayBeAbsent(JsonPropertyInfo property)
    {
        if (property.IsRequired)
            return false;
        return property.AssociatedParameter is not { HasDefaultValue: false } parameter
            || parameter.IsNullable && Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            || parameter.IsNullable && !parameter.ParameterType.IsValueType;
    }

    private static string Describe(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "文字",
            _ when type == typeof(bool) => "true 或 false",
            _ when type.IsEnum => string.Join("、", Enum.GetNames(type)) + " 之一",
            _ when type == typeof(DateOnly) => "日期（如 2026-03-01）",
            _ when type == typeof(DateTime) => "时间（如 2026-03-01T08:00:00Z）",
            _ when type == typeof(Guid) => "编号（如 0198c0de-0000-7000-8000-000000000001）",
            _ => "数字",
        };
}
