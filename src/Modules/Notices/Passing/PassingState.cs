using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Passing;

/// <summary>Where a round of passing down stands, and each entry of it in an inbox.</summary>
internal enum PassingState
{
    [Display(Name = "进行中")]
    Open,

    /// <summary>Nothing more is waited for.</summary>
    [Display(Name = "已结束")]
    Closed,

    /// <summary>The sender took it back, with a reason: recipients no longer read the document.</summary>
    [Display(Name = "已撤回")]
    TakenBack,
}
