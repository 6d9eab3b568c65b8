using Union.Core.Indexing;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Queries;

/// <summary>A search: what was typed, who may see what, and which part of the list is wanted.</summary>
internal sealed record SearchRequest(string Text, Func<DocumentAccess, bool> MaySee)
{
    public const int LongestPage = 100;
    public const int LastRow = 10_000;

    public SearchLevel Level { get; init; } = SearchLevel.Document;

    public SearchFilter Filter { get; init; } = SearchFilter.None;

    /// <summary>The day for which validity is told.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public int From
    {
        get;
        init => field = Math.Clamp(value, 0, LastRow);
    }

    public int Size
    {
        get;
        init => field = Math.Clamp(value, 0, LongestPage);
    } = 10;

    public SearchSort Sort { get; init; }

    /// <summary>Id of the one document to search in; null for all.</summary>
    public string? InDocument { get; init; }

    /// <summary>How many passages of each document are wanted, at the level of documents.</summary>
    public int PassagesPerDocument { get; init; } = 1;

    /// <summary>Whether every hit is to say why it stands where it stands; costs time.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether a correction and related queries are wanted.</summary>
    public bool Suggest { get; init; }

    public Vocabulary Vocabulary { get; init; } = Vocabulary.BuiltIn;
}
