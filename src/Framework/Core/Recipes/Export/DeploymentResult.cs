using System.Text.Json;
using System.Text.Json.Nodes;
using Union.Core.Recipes.Binding;
using Union.Core.Recipes.Expressions;

namespace Union.Core.Recipes.Export;

/// <summary>The steps of an export as they are written.</summary>
public sealed class DeploymentResult
{
    private readonly List<JsonObject> _steps = [];

    internal IReadOnlyList<JsonObject> Steps => _steps;

    /// <summary>Adds a step from the record the step reads. Texts that look like expressions are quoted, so that they come back as they are.</summary>
    public void Add<TModel>(string stepName, TModel model)
        where TModel : class
    {
        var step = new JsonObject { ["name"] = stepName };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(model, RecipeJson.Options)!.AsObject())
            step[name] = Quote(value);
        _steps.Add(step);
    }

    private static JsonNode? Quote(JsonNode? node) =>
        node switch
        {
            JsonObject @object => new JsonObject(@object.Select(property => KeyValuePair.Create(property.Key, Quote(property.Value)))),
            JsonArray array => new JsonArray([.. array.Select(Quote)]),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(RecipeText.Quote(value.GetValue<string>())),
            _ => node?.DeepClone(),
        };
}
