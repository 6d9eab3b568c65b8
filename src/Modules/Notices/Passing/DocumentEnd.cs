using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Passing;

/// <summary>How a document that was passed down came to its end; what was asked for it is then owed no more, unless the sender insists.</summary>
internal enum DocumentEnd
{
    [Display(Name = "没有失效")]
    None,

    [Display(Name = "已被代替")]
    Replaced,

    [Display(Name = "已废止")]
    Repealed,

    [Display(Name = "不再执行")]
    Withdrawn,

    [Display(Name = "已撤下")]
    TakenDown,
}
