using System.ComponentModel.DataAnnotations;
using Union.Organizations.Tree;

namespace Union.Organizations.HealthCards;

/// <summary>The counts an organization reports.</summary>
internal sealed class CountsForm
{
    public int BasedOn { get; set; }

    [Display(Name = "职工数"), Required, Range(0, 10_000_000)]
    public int? Workers { get; set; }

    [Display(Name = "女职工数"), Required, Range(0, 10_000_000)]
    public int? WomenWorkers { get; set; }

    [Display(Name = "会员数"), Required, Range(0, 10_000_000)]
    public int? Members { get; set; }

    [Display(Name = "女会员数"), Required, Range(0, 10_000_000)]
    public int? WomenMembers { get; set; }

    [Display(Name = "统计日期"), Required]
    public DateOnly? On { get; set; }

    public static CountsForm Of(Organization o, DateOnly today) =>
        new()
        {
            BasedOn = o.Version,
            Workers = o.Workers,
            WomenWorkers = o.WomenWorkers,
            Members = o.Members,
            WomenMembers = o.WomenMembers,
            On = o.CountedOn ?? today,
        };

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("职工数", $"{Workers}"),
            ("女职工数", $"{WomenWorkers}"),
            ("会员数", $"{Members}"),
            ("女会员数", $"{WomenMembers}"),
            ("统计日期", $"{On:yyyy-MM-dd}"),
        ];
}
