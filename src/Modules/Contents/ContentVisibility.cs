using System.ComponentModel.DataAnnotations;

namespace Union.Contents;

/// <summary>Who reads a published item.</summary>
public enum ContentVisibility
{
    [Display(Name = "公开")]
    Public,

    /// <summary>Signed-in staff who hold the permission for it.</summary>
    [Display(Name = "仅工作人员")]
    Staff,
}
