namespace Union.Contents.Recipes;

internal sealed record MediaStepModel(IReadOnlyList<MediaModel> Files);
