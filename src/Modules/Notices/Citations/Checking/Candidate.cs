namespace Union.Notices.Citations.Checking;

/// <summary>A document a citation may name.</summary>
internal sealed record Candidate(Guid NoticeId, Guid? TenantId, string Title, string Issuer, DateOnly ListedOn, string Href, bool IsProposed);
