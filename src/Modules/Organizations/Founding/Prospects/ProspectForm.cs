using System.ComponentModel.DataAnnotations;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Prospects;

/// <summary>The survey of a unit without a union.</summary>
internal sealed class ProspectForm
{
    public int BasedOn { get; set; }

    [Display(Name = "人员分布区域清"), StringLength(Prospect.ClearLength)]
    public string? Distribution { get; set; }

    [Display(Name = "经营运行情况清"), StringLength(Prospect.ClearLength)]
    public string? Operation { get; set; }

    [Display(Name = "职工队伍情况清"), StringLength(Prospect.ClearLength)]
    public string? Workforce { get; set; }

    [Display(Name = "出资人（负责人）情况清"), StringLength(Prospect.ClearLength)]
    public string? Investors { get; set; }

    [Display(Name = "未组建工会原因清"), StringLength(Prospect.ClearLength)]
    public string? Obstacle { get; set; }

    [Display(Name = "建会方式")]
    public FoundingWay? Way { get; set; }

    [Display(Name = "管理方式")]
    public FoundingManagement? Management { get; set; }

    [Display(Name = "计划建会日期")]
    public DateOnly? PlannedOn { get; set; }

    [Display(Name = "责任人"), StringLength(60)]
    public string? Keeper { get; set; }

    [Display(Name = "职工先加入的工会")]
    public Guid? HostUnionId { get; set; }

    [Display(Name = "建立工会意见书发出日期")]
    public DateOnly? AdvisedOn { get; set; }

    public static ProspectForm Of(Prospect? p) =>
        p is null
            ? new ProspectForm()
            : new ProspectForm
            {
                BasedOn = p.Version,
                Distribution = p.Distribution,
                Operation = p.Operation,
                Workforce = p.Workforce,
                Investors = p.Investors,
                Obstacle = p.Obstacle,
                Way = p.Way,
                Management = p.Management,
                PlannedOn = p.PlannedOn,
                Keeper = p.Keeper,
                HostUnionId = p.HostUnionId,
                AdvisedOn = p.AdvisedOn,
            };

    public void WriteTo(Prospect p)
    {
        p.Distribution = Distribution?.Trim() ?? "";
        p.Operation = Operation?.Trim() ?? "";
        p.Workforce = Workforce?.Trim() ?? "";
        p.Investors = Investors?.Trim() ?? "";
        p.Obstacle = Obstacle?.Trim() ?? "";
        p.Way = Way;
        p.Management = Management;
        p.PlannedOn = PlannedOn;
        p.Keeper = Keeper?.Trim() ?? "";
        p.HostUnionId = HostUnionId;
        p.AdvisedOn = AdvisedOn;
    }

    /// <summary>Every field in words, for showing two versions beside one another.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("人员分布区域清", Distribution ?? ""),
            ("经营运行情况清", Operation ?? ""),
            ("职工队伍情况清", Workforce ?? ""),
            ("出资人（负责人）情况清", Investors ?? ""),
            ("未组建工会原因清", Obstacle ?? ""),
            ("建会方式", Way?.DisplayName() ?? ""),
            ("管理方式", Management?.DisplayName() ?? ""),
            ("计划建会日期", $"{PlannedOn:yyyy-MM-dd}"),
            ("责任人", Keeper ?? ""),
            ("职工先加入的工会", $"{HostUnionId}"),
            ("建立工会意见书发出日期", $"{AdvisedOn:yyyy-MM-dd}"),
        ];
}
