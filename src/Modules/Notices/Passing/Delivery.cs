namespace Union.Notices.Passing;

/// <summary>What is to stand in one inbox: a round with one recipient's own deadline, carried from the sender's site to the recipient's.</summary>
internal sealed record Delivery(PassingRound Round, PassingRecipient Recipient);
