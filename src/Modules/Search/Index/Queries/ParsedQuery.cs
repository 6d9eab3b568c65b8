using Union.Search.Index.Analysis;

namespace Union.Search.Index.Queries;

/// <summary>A query as understood.</summary>
internal sealed record ParsedQuery
{
    public static readonly ParsedQuery Nothing = new();

    /// <summary>What the query is made of, quoted phrases included.</summary>
    public IReadOnlyList<TermRun> Runs { get; init; } = [];

    /// <summary>Phrases in quotes: no result without them.</summary>
    public IReadOnlyList<TermRun> Required { get; init; } = [];

    /// <summary>A sentence: every word helps, none is needed.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>The whole query as the title of a document, when it might be one.</summary>
    public string? Title { get; init; }

    /// <summary>工会法第十一条: the title's key and the article's.</summary>
    public (string Title, string Label)? Article { get; init; }

    public DocumentNumberMention? Number { get; init; }

    public string? NumberKey { get; init; }

    public bool IsEmpty => Runs.Count == 0;
}
