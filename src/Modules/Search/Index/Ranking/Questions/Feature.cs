namespace Union.Search.Index.Ranking.Questions;

/// <summary>
/// What is measured of a passage for a question. Shares are of the weight (rarity) of all pairs of the question, so that long and short
/// questions measure alike.
/// </summary>
internal enum Feature
{
    /// <summary>BM25 of the pairs in the text.</summary>
    Pairs,

    /// <summary>BM25 of the pairs in text and headings together.</summary>
    PairsWithHeadings,

    /// <summary>BM25 of the single characters.</summary>
    Characters,

    /// <summary>Share of the question in the text.</summary>
    Coverage,

    /// <summary>Share of the question in text, headings or title.</summary>
    WideCoverage,

    /// <summary>Share of the question in the headings.</summary>
    Headings,

    /// <summary>Share of the question in the title.</summary>
    Title,

    /// <summary>Share of the title that stands in the question.</summary>
    TitleShare,

    /// <summary>Share of the question in the best 30 letters of the text.</summary>
    Window,

    /// <summary>Share of the question in the best 80 letters of the text.</summary>
    WideWindow,

    /// <summary>Share of the question in pairs that follow each other as they do in the question.</summary>
    Phrases,

    /// <summary>Letters of the longest piece of the question in the text, as a logarithm.</summary>
    LongestPiece,

    /// <summary>Doublings of how often other documents name the document.</summary>
    Standing,

    /// <summary>A newer document bears the title.</summary>
    Superseded,

    /// <summary>Length of the passage as a logarithm.</summary>
    Length,

    /// <summary>Where in its document the passage stands, from zero to one.</summary>
    Position,

    /// <summary>The first passages of a document say what it is for, not what holds.</summary>
    Opening,

    /// <summary>The best other passage of the document among the candidates.</summary>
    BestOfDocument,

    /// <summary>The mean of the three best others.</summary>
    Neighbours,

    /// <summary>How many candidates the document has, as a logarithm.</summary>
    Candidates,

    /// <summary>Share of the question anywhere in the document.</summary>
    DocumentCoverage,

    /// <summary>The passages right before and after.</summary>
    Beside,

    /// <summary>Likeness to the best candidates of all.</summary>
    Feedback,

    /// <summary>Words of the vocabulary that stand for words of the question.</summary>
    Expansions,

    /// <summary>The question asks what something is and the passage says so.</summary>
    Definition,

    /// <summary>The first choice of candidates.</summary>
    First,

    /// <summary>Share of the characters' weight in the text.</summary>
    CharacterCoverage,

    /// <summary>A law.</summary>
    Law,

    /// <summary>An interpretation of a court.</summary>
    Interpretation,

    /// <summary>A regulation of the government.</summary>
    Regulation,
}
