using System.ComponentModel.DataAnnotations;

namespace Union.Work.Documents;

/// <summary>Which way a paper goes.</summary>
public enum PaperDirection
{
    [Display(Name = "上行")]
    Upward,

    [Display(Name = "下行")]
    Downward,

    [Display(Name = "内部")]
    Internal,

    [Display(Name = "收文")]
    Received,
}
