namespace Union.Contents.Definitions.Recipes;

internal sealed record ContentDefinitionStepModel(
    IReadOnlyList<ContentTypeDefinition>? ContentTypes = null,
    IReadOnlyList<ContentPartDefinition>? ContentParts = null
);
