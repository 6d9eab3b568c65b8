using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

/// <summary>What the wizard asks; carried from step to step.</summary>
internal sealed class ReorganizationForm
{
    /// <summary>Version of the organization the person looked at.</summary>
    public int BasedOn { get; set; }

    [Display(Name = "办理什么"), Required]
    public ReorganizationKind? Kind { get; set; }

    public Guid? TargetId { get; set; }

    public Guid? ChildrenParentId { get; set; }

    [Display(Name = "名称"), StringLength(Organization.NameLength)]
    public string? NewName { get; set; }

    [Display(Name = "生效日期"), Required]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "原因"), Required, StringLength(400)]
    public string? Reason { get; set; }

    [Display(Name = "批复文号"), StringLength(100)]
    public string? ReplyNumber { get; set; }

    [Display(Name = "批复日期")]
    public DateOnly? ReplyOn { get; set; }

    public Guid[] OrganizationIds { get; set; } = [];

    public Guid[] UnitIds { get; set; } = [];

    [Display(Name = "分出的职工数"), Range(0, 10_000_000)]
    public int Workers { get; set; }

    [Display(Name = "分出的女职工数"), Range(0, 10_000_000)]
    public int WomenWorkers { get; set; }

    [Display(Name = "分出的会员数"), Range(0, 10_000_000)]
    public int Members { get; set; }

    [Display(Name = "分出的女会员数"), Range(0, 10_000_000)]
    public int WomenMembers { get; set; }

    public Reorganization ToReorganization(Organization subject, string? targetName, string by)
    {
        var kind = Kind!.Value;
        var isSplit = kind == ReorganizationKind.Split;
        var name = NewName?.Trim() ?? "";
        return new Reorganization(subject.Id, kind, TitleOf(subject.Name, kind, targetName, name), EffectiveOn!.Value, Reason?.Trim() ?? "")
        {
            TargetId = kind is ReorganizationKind.Move or ReorganizationKind.Merge ? TargetId : null,
            ChildrenParentId = kind == ReorganizationKind.Dissolve ? ChildrenParentId : null,
            NewName = isSplit || kind == ReorganizationKind.Rename ? name : "",
            ReplyNumber = ReplyNumber?.Trim() ?? "",
            ReplyOn = ReplyOn,
            PlannedBy = by,
            Choices = isSplit
                ? JsonSerializer.Serialize(
                    new SplitChoices([.. OrganizationIds.Distinct()], [.. UnitIds.Distinct()], Workers, WomenWorkers, Members, WomenMembers)
                )
                : "",
        };
    }

    private static string TitleOf(string subject, ReorganizationKind kind, string? target, string name)
    {
        var title = kind switch
        {
            ReorganizationKind.Move => $"“{subject}”转隶到“{target}”",
            ReorganizationKind.Merge => $"“{subject}”并入“{target}”",
            ReorganizationKind.Split => $"从“{subject}”分立出“{name}”",
            ReorganizationKind.Rename => $"“{subject}”更名为“{name}”",
            _ => $"撤销“{subject}”",
        };
        return title[..Math.Min(title.Length, 400)];
    }
}
