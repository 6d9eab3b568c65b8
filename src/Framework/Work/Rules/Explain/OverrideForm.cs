using System.ComponentModel.DataAnnotations;

namespace Union.Work.Rules.Explain;

internal sealed class OverrideForm
{
    [Display(Name = "数值"), Required, StringLength(400)]
    public string Value { get; set; } = "";

    [Display(Name = "依据"), Required, StringLength(400)]
    public string Source { get; set; } = "";

    [Display(Name = "从哪一天起"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "到哪一天止（不含）")]
    public DateOnly? To { get; set; }
}
