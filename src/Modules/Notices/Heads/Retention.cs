using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Heads;

/// <summary>How long the archives keep a document (国家档案局令第8号; domain.md 2(m).3).</summary>
public enum Retention
{
    [Display(Name = "永久")]
    Permanent,

    [Display(Name = "30 年")]
    ThirtyYears,

    [Display(Name = "10 年")]
    TenYears,
}
