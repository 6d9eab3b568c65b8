namespace Union.Notices.Recipes;

internal sealed record MediaStepModel(IReadOnlyList<MediaModel> Files);
