namespace Union.Core.Recipes.Expressions;

/// <summary>An expression is wrong at a character, counted from its first.</summary>
internal sealed class ExpressionException(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;
}
