namespace Union.Notices;

/// <summary>Where a notice stands.</summary>
public enum NoticeState
{
    /// <summary>Never published.</summary>
    Draft,

    Published,

    /// <summary>Was public and was taken back, with a reason.</summary>
    Unpublished,
}
