namespace Union.Notices.Passing.Delivering;

/// <summary>Something changed at the sender that one recipient's inbox must show. One event for each recipient: a site that fails holds up no other.</summary>
internal sealed record RecipientChanged(Guid RecipientId);
