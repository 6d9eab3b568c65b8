using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers;

/// <summary>What somebody is in a union (domain.md 1.2).</summary>
public enum OfficerPost
{
    [Display(Name = "主席")]
    Chair,

    [Display(Name = "副主席")]
    ViceChair,

    [Display(Name = "委员")]
    Member,

    [Display(Name = "经审委员会主任")]
    AuditHead,

    [Display(Name = "女职工委员会主任")]
    WomenHead,

    [Display(Name = "组织员")]
    Organizer,

    [Display(Name = "工会干部")]
    Staff,

    [Display(Name = "工会会计")]
    Accountant,
}
