using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Reorganizations;

/// <summary>What one row of a reorganization does; the rows are the plan, and the journal by which it is taken back.</summary>
public enum StepKind
{
    [Display(Name = "新建组织")]
    Create,

    [Display(Name = "调整上级")]
    Place,

    [Display(Name = "更名")]
    Name,

    [Display(Name = "调整人数")]
    Count,

    [Display(Name = "结束覆盖单位")]
    EndCoverage,

    [Display(Name = "转由新工会覆盖")]
    AddCoverage,

    [Display(Name = "结束经费关系")]
    EndFunds,

    [Display(Name = "改变经费关系")]
    AddFunds,

    [Display(Name = "会籍待转接")]
    TransferMembers,

    [Display(Name = "撤销组织")]
    Close,
}
