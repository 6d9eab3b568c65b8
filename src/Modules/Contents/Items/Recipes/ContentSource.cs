using System.Text.Json.Nodes;
using Union.Core.Modules;

namespace Union.Contents.Items.Recipes;

/// <summary>Exports each item as the public reads it, or as drafted where it is not published. Attachments go along.</summary>
internal sealed class ContentSource(Enabled<IContentItemsHandler> handlers, GenericItems generic) : IDeploymentSource
{
    public string StepName => "content";

    public string Title => "公告、文件和其他内容（含附件）";

    public int Order => DeploymentOrder.Content;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var items = new JsonArray();
        foreach (var handler in handlers)
        foreach (var item in await handler.ExportAsync(cancellationToken))
            items.Add((JsonNode)item);
        foreach (var item in await generic.ExportAsync(cancellationToken))
            items.Add((JsonNode)item);
        result.Add(StepName, new ContentStepModel(items));
    }
}
