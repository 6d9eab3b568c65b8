using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Definitions.Recipes;

/// <summary>Exports the types and parts the site defined itself; those of code come with the code.</summary>
internal sealed class ContentDefinitionSource(UnionDbContext db) : IDeploymentSource
{
    public string StepName => "ContentDefinition";

    public string Title => "内容类型";

    // Roles name the permissions of types.
    public int Order => DeploymentOrder.Settings + 5;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var types = await db.Set<ContentTypeRecord>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        var parts = await db.Set<ContentPartRecord>().AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        if (types.Count + parts.Count > 0)
            result.Add(StepName, new ContentDefinitionStepModel([.. types.Select(t => t.Read())], [.. parts.Select(p => p.Read())]));
    }
}
