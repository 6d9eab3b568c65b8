namespace Union.Core.Recipes.Expressions;

/// <summary>A word, text, sign or number of an expression; <see cref="Offset"/> counts from the expression's first character.</summary>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Offset);
