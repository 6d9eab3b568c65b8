namespace Union.Notices;

/// <summary>Who reads a published notice.</summary>
public enum NoticeVisibility
{
    /// <summary>Everyone.</summary>
    Public,

    /// <summary>Signed-in staff who hold <c>ViewStaffNotices</c>.</summary>
    Staff,
}
