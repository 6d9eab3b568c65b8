namespace Union.Notices.Passing.Inbox;

/// <summary>A line of the inbox.</summary>
/// <param name="Organization">Who received it.</param>
internal sealed record InboxRow(InboxEntry Entry, string Organization);
