namespace Union.Contents.Items.Recipes;

/// <summary>One item of the step <c>content</c>.</summary>
/// <param name="Path">Where it stands in the step: <c>Data[3]</c>.</param>
/// <param name="ContentItemId">What it is known by.</param>
/// <param name="Node">What is written.</param>
public sealed record ContentStepItem(string Path, string ContentItemId, RecipeNode Node);
