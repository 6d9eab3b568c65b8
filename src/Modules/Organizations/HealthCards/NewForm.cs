using System.ComponentModel.DataAnnotations;
using Union.Organizations.Tree;

namespace Union.Organizations.HealthCards;

/// <summary>An organization that exists already, written down below its superior.</summary>
internal sealed class NewForm
{
    [Display(Name = "全称"), Required, StringLength(Organization.NameLength)]
    public string? Name { get; set; }

    [Display(Name = "类型"), Required]
    public OrganizationType? Type { get; set; }

    [Display(Name = "批复文号"), StringLength(100)]
    public string? ReplyNumber { get; set; }

    [Display(Name = "批复（成立）日期")]
    public DateOnly? OpenedOn { get; set; }
}
