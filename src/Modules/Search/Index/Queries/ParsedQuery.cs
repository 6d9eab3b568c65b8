using Union.Search.Index.Analysis;

namespace Union.Search.Index.Queries;

/// <summary>A query as understood. Read by <see cref="QueryReader"/>; told back to the person by <see cref="QueryReading"/>.</summary>
internal sealed record ParsedQuery
{
    public static readonly ParsedQuery Nothing = new();

    /// <summary>What was typed, cut to the longest query.</summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// What was asked for. A title is known as one only where a document bears it, so a result's query may say
    /// <see cref="QueryKind.Title"/> where the query alone said keywords.
    /// </summary>
    public QueryKind Kind { get; init; }

    /// <summary>What is left of the text to be searched for: without filters and excluded words.</summary>
    public string Words { get; init; } = "";

    public QueryFilters Filters { get; init; } = QueryFilters.None;

    /// <summary>Phrases in quotes as typed: no result without them.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Words and phrases behind a minus as typed: no result with them.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>工会法第十一条: the title's key and the article's.</summary>
    public ArticleReference? Article { get; init; }

    /// <summary>The document number in its normal form, when there is one.</summary>
    public string? NumberKey { get; init; }

    /// <summary>Words that also search for others, and for which.</summary>
    public IReadOnlyList<QueryExpansion> Expansions { get; init; } = [];

    /// <summary>What the query is made of, quoted phrases included.</summary>
    public IReadOnlyList<TermRun> Runs { get; init; } = [];

    /// <summary>Words among the runs that are dates, amounts or numbers with marks in them; none in questions and quotes.</summary>
    public IReadOnlyList<QueryUnit> Units { get; init; } = [];

    /// <summary>The quoted phrases among the runs.</summary>
    public IReadOnlyList<TermRun> Required { get; init; } = [];

    /// <summary>What must not be there; of one entry all runs.</summary>
    public IReadOnlyList<IReadOnlyList<TermRun>> Forbidden { get; init; } = [];

    /// <summary>The whole query as the key of a title, when it might be one; abbreviations written out.</summary>
    public string? Title { get; init; }

    /// <summary>Pieces of a title asked for by a way of speaking: 内蒙古, 工会法, 实施, 办法 for 内蒙古工会法实施办法.</summary>
    public IReadOnlyList<string> TitleParts { get; init; } = [];

    public DocumentNumberMention? Number { get; init; }

    public bool IsQuestion => Kind == QueryKind.Question;

    public bool IsEmpty => Kind == QueryKind.Empty;
}
