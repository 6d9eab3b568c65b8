using Union.Core.Indexing;

namespace Union.Search.Index.Queries;

/// <summary>A search: what was typed, who may see what, and which part of the list is wanted.</summary>
internal sealed record SearchRequest(string Text, Func<DocumentAccess, bool> MaySee)
{
    public const int LongestPage = 100;
    public const int LastRow = 10_000;

    public SearchLevel Level { get; init; } = SearchLevel.Document;

    public SearchFilter Filter { get; init; } = SearchFilter.None;

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
}
