namespace Union.Contents.Review;

/// <summary>Which version of an item may be published.</summary>
/// <param name="VersionId">The version that comes out: the latest one where no review is asked for, else the one that passed.</param>
/// <param name="WhyNot">Why none may come out, in words for the editor; null when <paramref name="VersionId"/> may.</param>
public sealed record ReviewVerdict(Guid VersionId, string? WhyNot = null);
