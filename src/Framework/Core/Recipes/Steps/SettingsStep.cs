using System.Text.Json;
using System.Text.Json.Nodes;
using Union.Core.Modules;
using Union.Core.Recipes.Binding;
using Union.Core.Settings;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>
/// Step <c>settings</c>: properties of the site and sections of the modules side by side, as in Orchard. A section is merged:
/// what the recipe does not name stays as it is.
/// </summary>
internal sealed class SettingsStep(SiteService sites, IEnumerable<SettingsSection> sections, FeatureCatalog features, ICurrentTenant tenant)
    : NamedRecipeStepHandler("settings")
{
    private static readonly Dictionary<string, Type> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Site.SiteName)] = typeof(string),
        [nameof(Site.TimeZoneId)] = typeof(string),
        [nameof(Site.PageSize)] = typeof(int),
        [nameof(Site.SiteTheme)] = typeof(string),
        [nameof(Site.AdminTheme)] = typeof(string),
    };

    internal static IEnumerable<string> PlainNames => Plain.Keys;

    private readonly Dictionary<string, SettingsSection> _sections = sections.ToDictionary(section => section.Name, StringComparer.OrdinalIgnoreCase);

    protected internal override Task CheckAsync(RecipeExecutionContext context)
    {
        var binder = new RecipeBinder(context.UnknownAt, context.ProblemAt);
        foreach (var property in Written(context))
        {
            if (TypeOf(property.Name) is not { } type)
                context.UnknownAt(property.Place, $"没有设置“{property.Name}”；可以写的有 {string.Join("、", Plain.Keys.Concat(_sections.Keys))}。");
            else if (IsOff(property.Name, context) is { } feature)
                context.UnknownAt(property.Place, $"设置“{property.Name}”属于功能 {feature}，本站点没有启用。");
            else
                CheckValue(property, type, binder, context);
        }
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var current = ((Site)await sites.GetSiteSettingsAsync(context.CancellationToken)).Document;
        var changed = new Dictionary<string, JsonNode?>();
        foreach (var property in Written(context).Where(property => TypeOf(property.Name) is not null && IsOff(property.Name, context) is null))
        {
            var (name, value) = Merge(current, property);
            if (!JsonNode.DeepEquals(current[name], value) && context.Change($"设置“{name}”改为 {Show(value)}"))
                changed[name] = value;
        }
        if (changed.Count == 0)
            return;
        await sites.UpdateSiteSettingsAsync(
            site =>
            {
                foreach (var (name, value) in changed)
                    site.Document[name] = value?.DeepClone();
            },
            context.CancellationToken
        );
    }

    private static IEnumerable<RecipeProperty> Written(RecipeExecutionContext context) =>
        context.Node.Properties.Where(property => !property.Name.Equals("name", StringComparison.OrdinalIgnoreCase));

    private Type? TypeOf(string name) => Plain.GetValueOrDefault(name) ?? _sections.GetValueOrDefault(name)?.Type;

    private string? IsOff(string name, RecipeExecutionContext context) =>
        _sections.TryGetValue(name, out var section)
            ? features
                .GateOf(section.Type)
                .FeatureIds.FirstOrDefault(id => !tenant.Info.Features.Contains(id) && !context.Outlook.Brings(RecipeOutlook.Feature, id))
            : null;

    private static void CheckValue(RecipeProperty property, Type type, RecipeBinder binder, RecipeExecutionContext context)
    {
        binder.Check(property.Value, type);
        var isTimeZone = property.Name.Equals(nameof(Site.TimeZoneId), StringComparison.OrdinalIgnoreCase);
        if (isTimeZone && !TimeZoneInfo.TryFindSystemTimeZoneById(property.Value.Text ?? "", out _))
            context.ProblemAt(property.Value.Place, $"没有时区“{property.Value.Text}”；中国各地写 Asia/Shanghai。");
    }

    /// <summary>The property by its own spelling, with the value it will have.</summary>
    private (string Name, JsonNode? Value) Merge(JsonObject current, RecipeProperty property)
    {
        if (!_sections.TryGetValue(property.Name, out var section))
        {
            var name = Plain.Keys.First(key => key.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            return (name, Typed(property.Value, Plain[name]));
        }
        var merged = current[section.Name]?.AsObject().DeepClone().AsObject() ?? [];
        var written = Typed(property.Value, section.Type)!.AsObject();
        foreach (var (key, value) in written)
        {
            if (property.Value[key] is not null)
                merged[key] = value?.DeepClone();
        }
        return (section.Name, merged);
    }

    private static JsonNode? Typed(RecipeNode node, Type type) =>
        JsonSerializer.SerializeToNode(node.ToJson().Deserialize(type, RecipeJson.Options), type, Site.Json);

    private static string Show(JsonNode? value)
    {
        var text = value?.ToJsonString(Shown) ?? "空";
        return text.Length <= 120 ? text : $"{text[..120]}…";
    }

    private static readonly JsonSerializerOptions Shown = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
