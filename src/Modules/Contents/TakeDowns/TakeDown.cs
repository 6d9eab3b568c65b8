using System.ComponentModel.DataAnnotations;

namespace Union.Contents.TakeDowns;

/// <summary>Why a published item is taken down; each way shows readers something else.</summary>
public enum TakeDown
{
    /// <summary>Should never have been out: the page is gone (410), or leads to the right one.</summary>
    [Display(Name = "发布有误")]
    Error,

    /// <summary>Its content stands in another document now: the page leads there.</summary>
    [Display(Name = "已并入其他文件")]
    Consolidated,

    /// <summary>It no longer holds: the page stays, with a banner and the reason.</summary>
    [Display(Name = "不再执行，保留页面")]
    Withdrawn,
}
