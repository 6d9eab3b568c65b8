using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Founding;

/// <summary>The four ways to found a union (S4 (四); domain.md 2(a).2).</summary>
public enum FoundingWay
{
    /// <summary>SINGLE</summary>
    [Display(Name = "单建")]
    SingleUnit,

    /// <summary>JOINT: several units, each with fewer members than a committee needs (工会法§11).</summary>
    [Display(Name = "联建")]
    Joint,

    /// <summary>ATTACHED: with the union of another, larger unit.</summary>
    [Display(Name = "挂靠建")]
    Attached,

    /// <summary>TRANSITIONAL: first within a regional or sectoral union.</summary>
    [Display(Name = "过渡建")]
    Transitional,
}
