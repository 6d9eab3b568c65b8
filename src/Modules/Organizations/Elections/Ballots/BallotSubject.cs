namespace Union.Organizations.Elections.Ballots;

/// <summary>A meeting that votes: an election, a founding.</summary>
/// <param name="Link">Its page, <c>/admin/…</c>.</param>
/// <param name="Permission">Who enters counts, at <paramref name="OrganizationId"/>.</param>
/// <param name="WhyClosed">Why no sheet may be entered or replaced now; null when one may.</param>
public sealed record BallotSubject(
    Guid Id,
    Guid OrganizationId,
    string Title,
    string Link,
    string Permission,
    int Entitled,
    IReadOnlyList<BallotQuestion> Questions,
    string? WhyClosed
);
