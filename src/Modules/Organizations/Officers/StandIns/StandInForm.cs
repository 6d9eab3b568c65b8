using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.StandIns;

internal sealed class StandInForm
{
    [Display(Name = "代理的职务"), Required]
    public OfficerPost? Post { get; set; }

    [Display(Name = "代谁")]
    public Guid? AbsentOfficerId { get; set; }

    [Display(Name = "代理人姓名"), Required, StringLength(60)]
    public string? PersonName { get; set; }

    [Display(Name = "开始"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "最后一天")]
    public DateOnly? To { get; set; }

    [Display(Name = "原因"), Required, StringLength(300)]
    public string? Reason { get; set; }

    public StandIn Make(Guid organizationId, Officer? absent) =>
        new(organizationId, Post!.Value, absent, PersonName!.Trim(), From!.Value, To, Reason!.Trim());
}
