using System.Text.RegularExpressions;
using Union.Contents.Definitions;
using Union.Contents.Definitions.Recipes;
using Union.Core.Modules;

namespace Union.Contents.Items.Recipes;

/// <summary>Recipe step <c>content</c>: content items of every type by their content item id, in Orchard's shape.</summary>
internal sealed partial class ContentStep(
    ContentDefinitions definitions,
    IEnumerable<ICodeContentType> ofCode,
    IEnumerable<IContentItemsHandler> handlers,
    GenericItems generic,
    FeatureCatalog features,
    ICurrentTenant tenant
) : RecipeStep<ContentStepModel>("content")
{
    protected override async Task CheckAsync(ContentStepModel model, RecipeExecutionContext context)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items(context))
        {
            var type = TypeOf(item);
            if (type.Length == 0 || (await definitions.FindAsync(type, context.CancellationToken) is null && !Coming(type, context)))
                context.Unknown($"{item.Path}.ContentType", await WhyNotAsync(type, context.CancellationToken));
            else
                known.Add(type);
            if (!ItemId().IsMatch(item.ContentItemId) || !ids.Add(item.ContentItemId))
                context.Problem($"{item.Path}.ContentItemId", $"内容编号“{item.ContentItemId}”重复，或不是 1–40 个字母、数字、连字符。");
        }
        foreach (var group in ByType(context).Where(g => known.Contains(g.Key)))
            await (HandlerOf(group.Key)?.CheckAsync([.. group], context) ?? GenericItems.CheckAsync([.. group], context));
    }

    protected override async Task HandleAsync(ContentStepModel model, RecipeExecutionContext context)
    {
        foreach (var group in ByType(context))
        {
            if (HandlerOf(group.Key) is { } handler)
                await handler.HandleAsync([.. group], context);
            else if (await definitions.FindAsync(group.Key, context.CancellationToken) is { } type)
                await generic.HandleAsync(type, [.. group], context);
            else if (!context.IsDryRun)
                context.Note($"{group.Count()} 条内容的类型“{group.Key}”不存在，没有导入。");
        }
    }

    // An earlier step of the recipe brings it, or switches on the feature that does.
    private bool Coming(string type, RecipeExecutionContext context) =>
        context.Outlook.Brings(DefinitionsStep.TypeOutlook, type)
        || ofCode.Any(c => c.Type.Name == type && features.GateOf(c.GetType()).FeatureIds.All(id => IsOn(id, context)));

    private async Task<string> WhyNotAsync(string type, CancellationToken cancellationToken) =>
        ofCode.FirstOrDefault(c => c.Type.Name == type) is { } known
            ? $"内容类型“{type}”属于功能 {string.Join("、", features.GateOf(known.GetType()).FeatureIds)}，本站点没有启用；请先用 feature 步骤启用。"
            : $"没有内容类型“{type}”；本站点有 {string.Join("、", (await definitions.AllAsync(cancellationToken)).Select(t => t.Name))}。";

    private bool IsOn(string feature, RecipeExecutionContext context) =>
        tenant.Info.Features.Contains(feature) || context.Outlook.Brings(RecipeOutlook.Feature, feature);

    private static IEnumerable<IGrouping<string, ContentStepItem>> ByType(RecipeExecutionContext context) =>
        Items(context).GroupBy(TypeOf, StringComparer.Ordinal);

    private static IEnumerable<ContentStepItem> Items(RecipeExecutionContext context) =>
        (context.Node["Data"]?.Items ?? []).Select((node, i) => new ContentStepItem($"Data[{i}]", node.TextOf("ContentItemId") ?? "", node));

    private static string TypeOf(ContentStepItem item) => item.Node.TextOf("ContentType") ?? "";

    private IContentItemsHandler? HandlerOf(string type) => handlers.FirstOrDefault(h => h.ContentType == type);

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex ItemId();
}
