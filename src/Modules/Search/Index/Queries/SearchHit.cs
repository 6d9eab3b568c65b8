using Union.Core.Indexing;

namespace Union.Search.Index.Queries;

/// <summary>A document in a result with the passage that answers best.</summary>
internal sealed record SearchHit(
    string Id,
    DocumentAccess Access,
    string Type,
    string Title,
    string? Number,
    string? Issuer,
    DateOnly? IssuedOn,
    string Url,
    string? Source,
    double Score,
    string Label,
    string Anchor,
    string Html
)
{
    /// <summary>The best passages of the document, this hit's own first; as many as were asked for.</summary>
    public IReadOnlyList<SearchPassage> Passages { get; init; } = [];

    /// <summary>How many passages of the document were found.</summary>
    public int Found { get; init; }

    /// <summary>Why it stands where it stands, when that was asked for.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>Title of the attachment or annex the passage stands in; empty for the document's own text.</summary>
    public string Part { get; init; } = "";

    /// <summary>The first day the passage's clause no longer holds, while the document does.</summary>
    public DateOnly? EndedFrom { get; init; }

    /// <summary>Its topics, each from the top down.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>时效; null where nobody asks for it.</summary>
    public IndexValidity? Validity { get; init; }
}
