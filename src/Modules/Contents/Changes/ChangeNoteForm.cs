using System.ComponentModel.DataAnnotations;

namespace Union.Contents.Changes;

internal sealed class ChangeNoteForm
{
    /// <summary>The note that is corrected; null for a new one.</summary>
    public Guid? Id { get; set; }

    /// <summary>Its version when the page was opened.</summary>
    public int BasedOn { get; set; }

    [Display(Name = "日期"), Required(ErrorMessage = "请填写日期。")]
    public DateOnly? On { get; set; }

    [Display(Name = "改了什么"), Required(ErrorMessage = "请写明改了什么。"), StringLength(ChangeNote.TextLength)]
    public string? Text { get; set; }
}
