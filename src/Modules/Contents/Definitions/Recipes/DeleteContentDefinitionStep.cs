using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Definitions.Recipes;

/// <summary>Recipe step <c>DeleteContentDefinition</c>: takes away types without items and parts no type has.</summary>
internal sealed class DeleteContentDefinitionStep(UnionDbContext db) : RecipeStep<DeleteContentDefinitionStepModel>("DeleteContentDefinition")
{
    protected override async Task CheckAsync(DeleteContentDefinitionStepModel model, RecipeExecutionContext context)
    {
        var types = model.ContentTypes ?? [];
        for (var i = 0; i < types.Count; i++)
        {
            var name = types[i];
            var count = await db.Set<ContentItem>().CountAsync(item => item.ContentType == name, context.CancellationToken);
            if (count > 0)
                context.Problem($"ContentTypes[{i}]", $"类型“{name}”还有 {count} 条内容，不能删除；请先删除这些内容。");
        }
    }

    protected override async Task HandleAsync(DeleteContentDefinitionStepModel model, RecipeExecutionContext context)
    {
        foreach (var name in model.ContentTypes ?? [])
            if (
                await db.Set<ContentTypeRecord>().FirstOrDefaultAsync(t => t.Name == name, context.CancellationToken) is { } type
                && context.Change($"删除内容类型“{type.DisplayName}”")
            )
                db.Remove(type);
        foreach (var name in model.ContentParts ?? [])
            if (
                await db.Set<ContentPartRecord>().FirstOrDefaultAsync(p => p.Name == name, context.CancellationToken) is { } part
                && context.Change($"删除部件“{name}”")
            )
                db.Remove(part);
    }
}
