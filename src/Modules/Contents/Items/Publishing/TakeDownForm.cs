using System.ComponentModel.DataAnnotations;
using Union.Contents.TakeDowns;

namespace Union.Contents.Items.Publishing;

/// <summary>How an item is taken down, and why.</summary>
internal sealed class TakeDownForm
{
    [Display(Name = "怎样撤下")]
    public TakeDown How { get; set; }

    [Display(Name = "原因")]
    public string? Reason { get; set; }

    [Display(Name = "转到哪一页")]
    public string? RedirectTo { get; set; }
}
