namespace Union.Organizations.Officers;

/// <summary>Somebody took office, left it, or what is shown of them was corrected (双亮 becomes stale, domain.md 2(a).8).</summary>
/// <param name="On">Day of the change.</param>
public sealed record OfficerChanged(Guid OrganizationId, Guid OfficerId, OfficerPost Post, OfficerChange Change, DateOnly On);
