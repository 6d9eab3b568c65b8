namespace Union.Core.Recipes;

/// <summary>One thing wrong in a recipe: what, and where it stands.</summary>
public sealed record RecipeProblem(RecipePlace Place, string Message)
{
    public override string ToString() => $"{Place}：{Message}";
}
