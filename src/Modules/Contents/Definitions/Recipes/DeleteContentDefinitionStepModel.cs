namespace Union.Contents.Definitions.Recipes;

internal sealed record DeleteContentDefinitionStepModel(IReadOnlyList<string>? ContentTypes = null, IReadOnlyList<string>? ContentParts = null);
