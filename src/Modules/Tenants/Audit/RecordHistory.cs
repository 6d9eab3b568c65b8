namespace Union.Tenants.Audit;

/// <summary>What the timeline of a record shows; there may be older acts than these.</summary>
internal sealed record RecordHistory(Guid RecordId, IReadOnlyList<Act> Acts, RecordWords Words, bool MayHaveMore);
