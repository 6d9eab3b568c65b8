using System.ComponentModel.DataAnnotations;

namespace Union.Contents.Attachments;

/// <summary>An attachment as the editing page shows and sends it.</summary>
public sealed class AttachmentRow
{
    public Guid Id { get; set; }

    [Display(Name = "附件标题"), Required(ErrorMessage = "请填写附件标题。"), StringLength(ContentAttachment.TitleLength)]
    public string? Title { get; set; }

    [Display(Name = "次序")]
    public int Order { get; set; }

    [Display(Name = "删除")]
    public bool Remove { get; set; }

    /// <summary>Names its content, for the annexes that are files; shown only.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Shown only; never believed.</summary>
    public string? About { get; set; }

    public static AttachmentRow Of(ContentAttachment attachment) =>
        new()
        {
            Id = attachment.Id,
            Title = attachment.Title,
            Order = attachment.Order,
            About = AttachmentStore.About(attachment),
            Sha256 = attachment.Sha256,
        };
}
