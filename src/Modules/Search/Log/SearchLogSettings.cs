namespace Union.Search.Log;

/// <summary>Whether searches are written down on a site, and for how long. A section of the site settings.</summary>
public sealed class SearchLogSettings
{
    public const int LongestDays = 730;

    public bool IsOn { get; set; } = true;

    /// <summary>How many days a search is kept.</summary>
    public int Days { get; set; } = 180;
}
