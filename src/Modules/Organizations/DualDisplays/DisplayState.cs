using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.DualDisplays;

/// <summary>Whether plate and identity are shown as they should be (domain.md 2(a).8).</summary>
public enum DisplayState
{
    [Display(Name = "已亮明")]
    Current,

    /// <summary>An officer changed since; must be confirmed again.</summary>
    [Display(Name = "待更新")]
    Stale,
}
