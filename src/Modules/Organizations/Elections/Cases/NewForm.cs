using System.ComponentModel.DataAnnotations;
using Union.Organizations.Officers;

namespace Union.Organizations.Elections.Cases;

/// <summary>What is known when the preparation begins.</summary>
internal sealed class NewForm
{
    [Display(Name = "选举"), Required]
    public ElectionKind? Kind { get; set; }

    [Display(Name = "大会形式"), Required]
    public MeetingForm? Form { get; set; }

    [Display(Name = "主席由大会直接选举")]
    public bool IsDirect { get; set; }

    [Display(Name = "计划召开日期")]
    public DateOnly? PlannedOn { get; set; }

    [Display(Name = "地点"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "应到会人数"), Required, Range(1, 100_000)]
    public int? Entitled { get; set; }

    [Display(Name = "委员会名额"), Range(0, 60)]
    public int CommitteeSeats { get; set; }

    [Display(Name = "经费审查委员会名额"), Range(0, 30)]
    public int AuditSeats { get; set; }

    [Display(Name = "女职工委员会名额"), Range(0, 60)]
    public int WomenSeats { get; set; }

    [Display(Name = "副主席名额"), Range(0, 10)]
    public int ViceChairs { get; set; }

    [Display(Name = "常务委员会名额"), Range(0, 60)]
    public int StandingSeats { get; set; }

    [Display(Name = "每届年数"), Range(1, 10)]
    public int Years { get; set; } = 5;

    /// <summary>Earlier than today where the preparation began on paper; every later step is dated from it.</summary>
    [Display(Name = "筹备开始日期")]
    public DateOnly? BegunOn { get; set; }

    [Display(Name = "提前换届的理由"), StringLength(500)]
    public string? EarlyReason { get; set; }

    [Display(Name = "补选的职务")]
    public OfficerPost? VacantPost { get; set; }

    [Display(Name = "缺位自")]
    public DateOnly? VacantSince { get; set; }

    public void WriteTo(Election e)
    {
        (e.Form, e.IsDirect, e.PlannedOn, e.Place, e.Entitled) = (Form!.Value, IsDirect, PlannedOn, Place?.Trim() ?? "", Entitled!.Value);
        (e.CommitteeSeats, e.AuditSeats, e.WomenSeats, e.ViceChairs, e.Years) = (CommitteeSeats, AuditSeats, WomenSeats, ViceChairs, Years);
        e.StandingSeats = StandingSeats > 0 ? StandingSeats : null;
        e.EarlyReason = EarlyReason?.Trim() ?? "";
        if (Kind is ElectionKind.ByElection)
            (e.VacantPost, e.VacantSince) = (VacantPost, VacantSince);
    }
}
