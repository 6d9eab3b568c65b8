namespace Union.Core.Recipes;

/// <summary>What a recipe's expressions can ask about where they run.</summary>
internal sealed record RecipeSurroundings(string TenantName, IReadOnlyDictionary<string, string> Parameters, Func<string, string?> Configuration);
