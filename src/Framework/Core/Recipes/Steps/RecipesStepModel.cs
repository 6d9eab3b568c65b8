namespace Union.Core.Recipes.Steps;

internal sealed record RecipesStepModel(IReadOnlyList<InnerRecipeModel> Values);
