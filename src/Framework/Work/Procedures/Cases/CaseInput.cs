using System.ComponentModel.DataAnnotations;

namespace Union.Work.Procedures.Cases;

/// <summary>What the forms of the panel send.</summary>
internal sealed class CaseInput
{
    public string Move { get; set; } = "";

    public int Version { get; set; }

    public Guid Deadline { get; set; }

    [Display(Name = "日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "说明"), StringLength(500)]
    public string? Note { get; set; }
}
