namespace Union.Organizations.Api;

/// <summary>A page of organizations.</summary>
/// <param name="Total">Of all that match; null when a word is searched for.</param>
/// <param name="Next">Ask again with <c>?after=</c> this for the next page; null on the last one.</param>
internal sealed record OrganizationPageResource(IReadOnlyList<OrganizationResource> Items, long? Total, string? Next);
