namespace Union.Search.Indexes.Recipes;

internal sealed record IndexProfilesStepModel(IReadOnlyList<IndexProfileModel> Indexes);
