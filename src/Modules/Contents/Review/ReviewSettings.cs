namespace Union.Contents.Review;

/// <summary>Which content types are reviewed on a site, by the type's name. A section of the site settings.</summary>
public sealed class ReviewSettings
{
    public Dictionary<string, ReviewRule> Types { get; set; } = [];

    /// <summary>Working days a text may wait for the reviewer or the signer before they are reminded; 0: nobody is.</summary>
    public int RemindAfter { get; set; } = 3;

    /// <summary>The rule of a type; a type that was never set is published without review.</summary>
    public ReviewRule Of(string contentType) => Types.GetValueOrDefault(contentType) ?? new ReviewRule();
}
