namespace Union.Contents.Items.Listing;

/// <summary>How many were changed, and why the others were not.</summary>
internal sealed record ManyOutcome(int Done, IReadOnlyList<string> Refusals);
