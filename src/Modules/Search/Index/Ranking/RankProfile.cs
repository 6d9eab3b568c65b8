using Union.Search.Index.Ranking.Questions;

namespace Union.Search.Index.Ranking;

/// <summary>Every weight of the ranking in one place. What each is worth was measured: docs/decisions/0002-search-on-fts5.md.</summary>
internal sealed record RankProfile
{
    /// <summary>Lists up to this length cost nothing, so no term is too frequent for them.</summary>
    public const int FewEntries = 1000;

    public static readonly RankProfile Default = new();

    /// <summary>BM25: how fast the second and third occurrence count less.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>BM25: how much a long passage has to say more to be worth as much.</summary>
    public double LengthNormalization { get; init; } = 0.75;

    /// <summary>An occurrence in the headings above a passage, measured in occurrences in its text.</summary>
    public double Context { get; init; } = 1;

    /// <summary>A term in the document's title, against the same in the passage.</summary>
    public double Title { get; init; } = 0.1;

    /// <summary>All words of a keyword search in the title.</summary>
    public double TitleHit { get; init; } = 6;

    /// <summary>A date or an amount of a keyword search, however written, on top of what its letters could be worth at most.</summary>
    public double UnitHit { get; init; } = 1;

    /// <summary>What each doubling of how often other documents name it in 书名号 adds to a document's scores.</summary>
    public double Authority { get; init; } = 0.08;

    /// <summary>What is left of a document's score when a newer one bears the same title.</summary>
    public double Superseded { get; init; } = 0.9;

    /// <summary>Words the vocabulary adds to a question, against its own, when candidates are chosen.</summary>
    public double Expansions { get; init; } = 0.5;

    /// <summary>What each measure of a passage is worth to a question.</summary>
    public QuestionWeights Question { get; init; } = QuestionWeights.Learned;

    /// <summary>How many passages of a question are looked at closely.</summary>
    public int Candidates { get; init; } = 500;

    /// <summary>Entries of term lists a question may read before it stops adding frequent terms.</summary>
    public int ListBudget { get; init; } = 60_000;

    /// <summary>Share of all passages from which a term says too little to be searched for.</summary>
    public double Frequent { get; init; } = 0.2;

    /// <summary>A keyword search with fewer exact results than this goes on with similar ones.</summary>
    public int FewResults { get; init; } = 10;

    /// <summary>How much of the query's weight those similar ones must have.</summary>
    public double Similar { get; init; } = 0.6;

    /// <summary>What is left of a score when the document no longer holds.</summary>
    public double Ended { get; init; } = 0.5;
}
