using System.ComponentModel.DataAnnotations;

namespace Union.Contents;

/// <summary>Where a content item stands.</summary>
public enum ContentState
{
    /// <summary>Never published.</summary>
    [Display(Name = "草稿")]
    Draft,

    [Display(Name = "已发布")]
    Published,

    /// <summary>Was public and was taken back, with a reason.</summary>
    [Display(Name = "已撤回")]
    Unpublished,
}
