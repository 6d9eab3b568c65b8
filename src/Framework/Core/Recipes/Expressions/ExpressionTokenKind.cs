namespace Union.Core.Recipes.Expressions;

internal enum ExpressionTokenKind
{
    Word,
    Text,
    Number,
    Sign,
    End,
}
