namespace Union.Search.Searching.Inside;

/// <summary>A passage that has words of a query: how many of them, and its text as HTML with the words in mark.</summary>
internal sealed record FoundPassage(TextPassage Passage, int Words, string Html);
