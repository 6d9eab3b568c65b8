using System.ComponentModel.DataAnnotations;
using Union.Contents.Attachments;

namespace Union.Contents.Items.Editing;

/// <summary>An attachment as the editing page shows and sends it.</summary>
internal sealed class FileRow
{
    public Guid Id { get; set; }

    [Display(Name = "附件标题"), Required(ErrorMessage = "请填写附件标题。"), StringLength(ContentAttachment.TitleLength)]
    public string? Title { get; set; }

    [Display(Name = "次序")]
    public int Order { get; set; }

    [Display(Name = "删除")]
    public bool Remove { get; set; }

    /// <summary>Shown only; never believed.</summary>
    public string? About { get; set; }

    public static FileRow Of(ContentAttachment attachment) =>
        new()
        {
            Id = attachment.Id,
            Title = attachment.Title,
            Order = attachment.Order,
            About = AttachmentStore.About(attachment),
        };
}
