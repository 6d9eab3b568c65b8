namespace Union.Notices.Passing.Sending;

/// <summary>What the sender may choose from.</summary>
/// <param name="Sites">How many federations below have a site of their own.</param>
/// <param name="Found">What the search by name brought.</param>
/// <param name="Chosen">What was ticked before.</param>
internal sealed record RecipientOffer(
    int Sites,
    IReadOnlyList<DirectoryGroup> Groups,
    IReadOnlyList<RecipientList> Lists,
    IReadOnlyList<DirectoryEntry> Found,
    IReadOnlyList<DirectoryEntry> Chosen
)
{
    public static RecipientOffer None { get; } = new(0, [], [], [], []);

    public bool IsEmpty => Sites == 0 && Groups.Count == 0;
}
