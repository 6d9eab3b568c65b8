using System.ComponentModel.DataAnnotations;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Cases;

/// <summary>The plan of a founding. Preparers are written one a line, name and post; the first is the leader.</summary>
internal sealed class FoundingForm
{
    public int BasedOn { get; set; }

    [Display(Name = "拟建工会全称"), StringLength(Organization.NameLength)]
    public string? Name { get; set; }

    [Display(Name = "工会类型")]
    public OrganizationType? Type { get; set; }

    [Display(Name = "联合工会的形式")]
    public JointForm? JointForm { get; set; }

    [Display(Name = "建会方式")]
    public FoundingWay? Way { get; set; }

    [Display(Name = "管理方式")]
    public FoundingManagement Management { get; set; }

    [Display(Name = "筹备组成立日期")]
    public DateOnly? PreparedOn { get; set; }

    [Display(Name = "筹备组"), StringLength(4000)]
    public string? Preparers { get; set; }

    [Display(Name = "建会理由"), StringLength(1000)]
    public string? Reason { get; set; }

    [Display(Name = "同级党组织"), StringLength(200)]
    public string? PartyName { get; set; }

    [Display(Name = "联系电话"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "办公地点"), StringLength(300)]
    public string? Office { get; set; }

    [Display(Name = "召开会员代表大会（不勾选是会员大会）")]
    public bool IsCongress { get; set; }

    [Display(Name = "工会委员会名额"), Range(0, 99)]
    public int CommitteeSeats { get; set; }

    [Display(Name = "经费审查委员会名额"), Range(0, 99)]
    public int AuditSeats { get; set; }

    [Display(Name = "女职工委员会名额"), Range(0, 99)]
    public int WomenSeats { get; set; }

    [Display(Name = "主席由大会直接选举")]
    public bool IsChairDirect { get; set; }

    [Display(Name = "任期（年）"), Range(3, 5)]
    public int TermYears { get; set; } = 5;

    [Display(Name = "批复写明的任期届满日期")]
    public DateOnly? TermEndsOn { get; set; }

    public static FoundingForm Of(FoundingFile file)
    {
        var f = file.Founding;
        return new FoundingForm
        {
            BasedOn = f.Version,
            Name = f.Name,
            Type = f.Type,
            JointForm = f.JointForm,
            Way = f.Way,
            Management = f.Management,
            PreparedOn = f.PreparedOn,
            Preparers = string.Join('\n', file.Preparers.Select(p => $"{p.PersonName} {p.Duty}".TrimEnd())),
            Reason = f.Reason,
            PartyName = f.PartyName,
            Phone = f.Phone,
            Office = f.Office,
            IsCongress = f.IsCongress,
            CommitteeSeats = f.CommitteeSeats,
            AuditSeats = f.AuditSeats,
            WomenSeats = f.WomenSeats,
            IsChairDirect = f.IsChairDirect,
            TermYears = f.TermYears,
            TermEndsOn = f.TermEndsOn,
        };
    }

    /// <summary>Takes over what may not be changed any more at this step.</summary>
    public void Keep(FoundingForm saved, bool isPlanOpen, bool areSeatsOpen)
    {
        if (!isPlanOpen)
        {
            (Name, Type, JointForm, Way, Management) = (saved.Name, saved.Type, saved.JointForm, saved.Way, saved.Management);
            (PreparedOn, Preparers) = (saved.PreparedOn, saved.Preparers);
        }
        if (!areSeatsOpen)
        {
            (IsCongress, IsChairDirect, TermYears) = (saved.IsCongress, saved.IsChairDirect, saved.TermYears);
            (CommitteeSeats, AuditSeats, WomenSeats) = (saved.CommitteeSeats, saved.AuditSeats, saved.WomenSeats);
        }
    }

    public void WriteTo(UnionFounding f)
    {
        f.Rename(Name!.Trim(), Type!.Value);
        (f.JointForm, f.Way, f.Management, f.PreparedOn) = (JointForm, Way!.Value, Management, PreparedOn);
        f.Reason = Reason?.Trim() ?? "";
        f.PartyName = PartyName?.Trim() ?? "";
        f.Phone = Phone?.Trim() ?? "";
        f.Office = Office?.Trim() ?? "";
        (f.IsCongress, f.IsChairDirect, f.TermYears, f.TermEndsOn) = (IsCongress, IsChairDirect, TermYears, TermEndsOn);
        (f.CommitteeSeats, f.AuditSeats, f.WomenSeats) = (CommitteeSeats, AuditSeats, WomenSeats);
    }

    /// <summary>Lines of the preparatory group; a name longer than a name can be is cut.</summary>
    public IEnumerable<(string Name, string Duty)> PreparerLines() =>
        (Preparers ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split([' ', '\t', ',', '，', '、', '\u3000'], 2, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0][..Math.Min(parts[0].Length, 60)], parts.Length > 1 ? parts[1][..Math.Min(parts[1].Length, 100)] : ""));

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("拟建工会全称", Name ?? ""),
            ("工会类型", Type?.DisplayName() ?? ""),
            ("建会方式", Way?.DisplayName() ?? ""),
            ("管理方式", Management.DisplayName()),
            ("筹备组成立日期", $"{PreparedOn:yyyy-MM-dd}"),
            ("筹备组", (Preparers ?? "").ReplaceLineEndings("；")),
            ("建会理由", Reason ?? ""),
            ("同级党组织", PartyName ?? ""),
            ("联系电话", Phone ?? ""),
            ("办公地点", Office ?? ""),
            ("会员代表大会", IsCongress ? "是" : "否"),
            ("工会委员会名额", $"{CommitteeSeats}"),
            ("经费审查委员会名额", $"{AuditSeats}"),
            ("女职工委员会名额", $"{WomenSeats}"),
            ("主席由大会直接选举", IsChairDirect ? "是" : "否"),
            ("任期", $"{TermYears}"),
            ("任期届满日期", $"{TermEndsOn:yyyy-MM-dd}"),
        ];
}
