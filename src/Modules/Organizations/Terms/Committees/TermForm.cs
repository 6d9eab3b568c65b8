using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Committees;

/// <summary>A term taken over from the files, with the reply in hand.</summary>
internal class TermForm
{
    [Display(Name = "第几届"), Required, Range(1, 200)]
    public int? Number { get; set; }

    [Display(Name = "任期开始"), Required]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "任期届满")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "每届年数"), Required]
    public int? Years { get; set; }

    [Display(Name = "批复文号"), StringLength(100)]
    public string? ReplyNumber { get; set; }

    [Display(Name = "批复日期")]
    public DateOnly? ReplyOn { get; set; }
}
