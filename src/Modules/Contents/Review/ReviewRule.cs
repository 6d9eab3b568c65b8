namespace Union.Contents.Review;

/// <summary>What a site asks of one content type before it is published.</summary>
public sealed class ReviewRule
{
    /// <summary>A second person reads it (审核).</summary>
    public bool IsRequired { get; set; }

    /// <summary>After the review a third step: it is signed (签发).</summary>
    public bool NeedsSignature { get; set; }

    /// <summary>Who reviewed it may sign it too: small federations have no third person.</summary>
    public bool ReviewerMaySign { get; set; }
}
