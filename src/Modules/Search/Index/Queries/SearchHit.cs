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
);
