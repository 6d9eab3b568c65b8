using System.ComponentModel.DataAnnotations;

namespace Union.Notices;

/// <summary>Who reads a published notice.</summary>
public enum NoticeVisibility
{
    [Display(Name = "公开")]
    Public,

    /// <summary>Signed-in staff who hold <c>ViewStaffNotices</c>.</summary>
    [Display(Name = "仅工作人员")]
    Staff,
}
