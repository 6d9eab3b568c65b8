namespace Union.Core.Recipes.Export;

/// <summary>Writes the current tenant's data of one recipe step, in the shape that step reads.</summary>
public interface IDeploymentSource
{
    /// <summary>The step it writes, as people choose it: <c>Roles</c>.</summary>
    string StepName { get; }

    /// <summary>What the step holds, in Chinese, for the export form.</summary>
    string Title { get; }

    /// <summary>Place of the step in the recipe: features before settings before roles before users before content.</summary>
    int Order { get; }

    Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken);
}
