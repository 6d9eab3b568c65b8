using System.ComponentModel.DataAnnotations;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Cases;

/// <summary>What a founding begins with.</summary>
internal sealed class NewForm
{
    [Display(Name = "拟建工会全称"), Required, StringLength(Organization.NameLength)]
    public string? Name { get; set; }

    [Display(Name = "工会类型"), Required]
    public OrganizationType? Type { get; set; }

    [Display(Name = "建会方式"), Required]
    public FoundingWay? Way { get; set; }

    [Display(Name = "上一级工会")]
    public Guid? SuperiorId { get; set; }

    [Display(Name = "单位的统一社会信用代码或全称"), StringLength(200)]
    public string? UnitText { get; set; }

    /// <summary>Earlier than today where the founding began on paper; every later step is dated from it.</summary>
    [Display(Name = "开始日期")]
    public DateOnly? BegunOn { get; set; }
}
