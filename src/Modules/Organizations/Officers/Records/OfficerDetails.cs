using System.ComponentModel.DataAnnotations;
using Union.Identifiers.People;

namespace Union.Organizations.Officers.Records;

/// <summary>What is known of an officer beside the office itself.</summary>
internal abstract class OfficerDetails
{
    [Display(Name = "性别"), Required]
    public Sex? Sex { get; set; }

    [Display(Name = "任职方式"), Required]
    public Engagement? Engagement { get; set; }

    [Display(Name = "电话"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "单位职务或职级"), StringLength(60)]
    public string? Rank { get; set; }

    [Display(Name = "一线职工")]
    public bool IsFrontLine { get; set; }

    [Display(Name = "劳动模范")]
    public bool IsModelWorker { get; set; }

    public void WriteTo(Officer o)
    {
        (o.Sex, o.Engagement) = (Sex!.Value, Engagement!.Value);
        (o.Phone, o.Rank) = (Phone?.Trim() ?? "", Rank?.Trim() ?? "");
        (o.IsFrontLine, o.IsModelWorker) = (IsFrontLine, IsModelWorker);
    }
}
