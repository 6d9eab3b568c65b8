namespace Union.Organizations.Terms;

/// <summary>A re-election was approved and the next term began: certificate and shown identity must be renewed (domain.md 2(a).6, 2(a).8).</summary>
public sealed record TermRenewed(
    Guid OrganizationId,
    Guid TermId,
    int Number,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string ReplyNumber,
    DateOnly? ReplyOn
);
