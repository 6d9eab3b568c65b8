namespace Union.Search.Index.Analysis;

/// <summary>Letters of a query that stand together: their pairs, none for a single letter, and the last letter.</summary>
internal sealed record TermRun(IReadOnlyList<string> Pairs, string Last)
{
    public bool IsSingleLetter => Pairs.Count == 0;
}
