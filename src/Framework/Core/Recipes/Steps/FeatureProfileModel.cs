using Union.Core.Features;

namespace Union.Core.Recipes.Steps;

internal sealed record FeatureProfileModel(IReadOnlyList<FeatureRule> FeatureRules);
