using System.ComponentModel.DataAnnotations;
using Union.Identifiers.People;
using Union.Web.Forms;

namespace Union.Organizations.Officers.Records;

/// <summary>What may be corrected of an officer without a change of office.</summary>
internal sealed class CorrectionForm
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

    public int Version { get; set; }

    public static CorrectionForm Of(Officer o) =>
        new()
        {
            Sex = o.Sex,
            Engagement = o.Engagement,
            Phone = o.Phone,
            Rank = o.Rank,
            IsFrontLine = o.IsFrontLine,
            IsModelWorker = o.IsModelWorker,
            Version = o.Version,
        };

    public void WriteTo(Officer o)
    {
        (o.Sex, o.Engagement) = (Sex!.Value, Engagement!.Value);
        (o.Phone, o.Rank) = (Phone?.Trim() ?? "", Rank?.Trim() ?? "");
        (o.IsFrontLine, o.IsModelWorker) = (IsFrontLine, IsModelWorker);
    }

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("性别", Sex?.DisplayName() ?? ""),
            ("任职方式", Engagement?.DisplayName() ?? ""),
            ("电话", Phone ?? ""),
            ("单位职务或职级", Rank ?? ""),
            ("一线职工", IsFrontLine ? "是" : "否"),
            ("劳动模范", IsModelWorker ? "是" : "否"),
        ];
}
