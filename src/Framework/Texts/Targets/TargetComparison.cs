using System.ComponentModel.DataAnnotations;

namespace Union.Texts.Targets;

/// <summary>How a value is compared with what a target asks for.</summary>
public enum TargetComparison
{
    [Display(Name = "至少")]
    AtLeast,

    [Display(Name = "正好")]
    Exactly,

    /// <summary>N of N: 21家规模以上企业全覆盖.</summary>
    [Display(Name = "全部")]
    AllOf,

    [Display(Name = "至多")]
    AtMost,

    /// <summary>No number is asked for: 服务延伸到8小时之外.</summary>
    [Display(Name = "不计数")]
    None,
}
