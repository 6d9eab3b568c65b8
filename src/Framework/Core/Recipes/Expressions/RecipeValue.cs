namespace Union.Core.Recipes.Expressions;

/// <summary>What an expression came to; a final value is not looked at again even when it reads like an expression.</summary>
internal readonly record struct RecipeValue(string Text, bool IsFinal);
