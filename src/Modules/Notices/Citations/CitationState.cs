using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Citations;

/// <summary>How sure a citation and its target are.</summary>
internal enum CitationState
{
    [Display(Name = "确定")]
    Certain,

    /// <summary>The text or the match leaves a doubt; a person should look.</summary>
    [Display(Name = "存疑")]
    Doubtful,

    [Display(Name = "已确认")]
    Confirmed,

    [Display(Name = "已排除")]
    Rejected,
}
