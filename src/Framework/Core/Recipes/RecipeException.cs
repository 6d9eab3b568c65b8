namespace Union.Core.Recipes;

/// <summary>A recipe cannot be read or run; nothing of it has been applied. Carries every problem found.</summary>
public sealed class RecipeException : Exception
{
    public RecipeException(IReadOnlyList<RecipeProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    public RecipeException(RecipePlace place, string message)
        : this([new RecipeProblem(place, message)]) { }

    public IReadOnlyList<RecipeProblem> Problems { get; }
}
