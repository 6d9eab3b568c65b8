using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Elections.Cases;

/// <summary>Who meets to vote.</summary>
public enum MeetingForm
{
    [Display(Name = "会员大会")]
    Assembly,

    [Display(Name = "会员代表大会")]
    Congress,
}
