namespace Union.Core.Recipes.Expressions;

/// <summary>A function that expressions may call, with the number of arguments it takes.</summary>
internal sealed record ExpressionFunction(int Fewest, int Most, Func<IReadOnlyList<string>, string> Invoke)
{
    public string Counts => Fewest == Most ? $"{Fewest}" : $"{Fewest} 到 {Most}";
}
