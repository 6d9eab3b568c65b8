using System.ComponentModel.DataAnnotations;

namespace Union.Search.Live;

/// <summary>Section <c>Search</c> of the configuration.</summary>
internal sealed class IndexOptions
{
    /// <summary>How large the file of one index may grow; as large as the disk lets it when not set. One that is full is like a full disk.</summary>
    [Range(16, 1_000_000)]
    public int? MostMegabytes { get; set; }
}
