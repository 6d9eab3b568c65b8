using System.ComponentModel.DataAnnotations;

namespace Union.Core.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    [Display(Name = "等待中")]
    Queued,

    [Display(Name = "进行中")]
    Running,

    [Display(Name = "已完成")]
    Succeeded,

    [Display(Name = "失败")]
    Failed,
}
