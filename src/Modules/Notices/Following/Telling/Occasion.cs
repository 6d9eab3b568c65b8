namespace Union.Notices.Following.Telling;

/// <summary>What happened to a document.</summary>
internal enum Occasion
{
    /// <summary>It came out for the first time.</summary>
    New,

    /// <summary>A new text of it came out.</summary>
    Anew,

    /// <summary>It was said to act on another one while it was out.</summary>
    Related,

    /// <summary>It was taken down, or no longer holds.</summary>
    TakenDown,

    /// <summary>New documents were brought in from a folder, all at once.</summary>
    Imported,
}
