namespace Union.Notices.Citations;

/// <summary>The document a citation names.</summary>
/// <param name="NoticeId">The document.</param>
/// <param name="TenantId">Its site; null when it is the citing one's.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsSure">False where a person should look: several fit, or number and title disagree.</param>
internal sealed record NameMatch(Guid NoticeId, Guid? TenantId, string Title, bool IsSure);
