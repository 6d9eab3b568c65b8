using Union.Core.Indexing;

namespace Union.Search.Index.Queries;

/// <summary>What the person chose to see of what may be seen.</summary>
internal sealed record SearchFilter(Guid? Site = null, string? Kind = null, string? Issuer = null, int? Year = null)
{
    /// <summary>A topic from the top down, with those below it: 经费 or 经费/收缴.</summary>
    public string? Topic { get; init; }

    /// <summary>时效 on the day of the search.</summary>
    public IndexValidityState? Validity { get; init; }

    /// <summary>The source a document comes from, as <see cref="DocumentAccess.Kind"/>.</summary>
    public string? Source { get; init; }

    public static readonly SearchFilter None = new();
}
