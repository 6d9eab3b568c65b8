using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Drafts.Clone;

internal sealed class CloneForm
{
    [Display(Name = "新公告的标题"), Required(ErrorMessage = "请填写标题。"), StringLength(ContentVersion.TitleLength)]
    public string? Title { get; set; }

    [Display(Name = "附件也复制过去")]
    public bool WithAttachments { get; set; } = true;
}
