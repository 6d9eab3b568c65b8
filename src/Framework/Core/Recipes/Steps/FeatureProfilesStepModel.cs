namespace Union.Core.Recipes.Steps;

internal sealed record FeatureProfilesStepModel(IReadOnlyDictionary<string, FeatureProfileModel> FeatureProfiles);
