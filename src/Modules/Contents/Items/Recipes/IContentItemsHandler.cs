using System.Text.Json.Nodes;

namespace Union.Contents.Items.Recipes;

/// <summary>
/// What the recipe step <c>content</c> does with the items of one type that is kept in its own way, such as <c>Notice</c>. Registered as
/// scoped service; any other type is kept by the contents module itself.
/// </summary>
public interface IContentItemsHandler
{
    /// <summary>The type it knows.</summary>
    string ContentType { get; }

    /// <summary>Tells what is wrong with the items; changes nothing.</summary>
    Task CheckAsync(IReadOnlyList<ContentStepItem> items, RecipeExecutionContext context);

    /// <summary>Brings the items.</summary>
    Task HandleAsync(IReadOnlyList<ContentStepItem> items, RecipeExecutionContext context);

    /// <summary>All items of the type as the step reads them.</summary>
    Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken);
}
