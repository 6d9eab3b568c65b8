using System.ComponentModel.DataAnnotations;
using Union.Identifiers.People;
using Union.Organizations.Officers;

namespace Union.Organizations.Terms.Committees;

/// <summary>Somebody takes office.</summary>
internal sealed class OfficerForm
{
    [Display(Name = "姓名"), Required, StringLength(60)]
    public string? PersonName { get; set; }

    [Display(Name = "性别"), Required]
    public Sex? Sex { get; set; }

    [Display(Name = "所在委员会")]
    public BodyKind? Body { get; set; }

    [Display(Name = "职务"), Required]
    public OfficerPost? Post { get; set; }

    [Display(Name = "任职方式"), Required]
    public Engagement? Engagement { get; set; }

    [Display(Name = "任职日期"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "电话"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "单位职务或职级"), StringLength(60)]
    public string? Rank { get; set; }

    [Display(Name = "一线职工")]
    public bool IsFrontLine { get; set; }

    [Display(Name = "劳动模范")]
    public bool IsModelWorker { get; set; }

    public Officer Make(Guid organizationId, Guid? termId) =>
        new(organizationId, Body is null ? null : termId, Body, Post!.Value, PersonName!.Trim(), From!.Value)
        {
            Sex = Sex!.Value,
            Engagement = Engagement!.Value,
            Phone = Phone?.Trim() ?? "",
            Rank = Rank?.Trim() ?? "",
            IsFrontLine = IsFrontLine,
            IsModelWorker = IsModelWorker,
        };
}
