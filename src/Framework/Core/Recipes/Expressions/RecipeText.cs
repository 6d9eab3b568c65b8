namespace Union.Core.Recipes.Expressions;

/// <summary>Tells expressions from plain text, by Orchard's rule: <c>[letters: …]</c>.</summary>
internal static class RecipeText
{
    /// <summary>
    /// Our addition to Orchard's dialect: <c>[text:…]</c> stands for the text behind the colon as it is, so that a text
    /// which looks like an expression survives export and import.
    /// </summary>
    public const string VerbatimEngine = "text";

    /// <summary>The engine's name when the text is an expression, otherwise null.</summary>
    public static string? EngineOf(string text)
    {
        if (text.Length < 3 || text[0] != '[' || text[^1] != ']')
            return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2)
            return null;
        var engine = text[1..colon];
        return engine.All(char.IsAsciiLetter) ? engine : null;
    }

    public static string BodyOf(string text) => text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..^1];

    /// <summary>Writes a text so that reading the recipe gives the same text back.</summary>
    public static string Quote(string text) => EngineOf(text) is null ? text : $"[{VerbatimEngine}:{text}]";
}
