namespace Union.Search.Searching;

/// <summary>A filter's value, what people read for it, and how many results it leaves.</summary>
internal sealed record SearchAnswerFacet(string Value, string Name, int Count);
