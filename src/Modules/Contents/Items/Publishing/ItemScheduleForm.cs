using System.ComponentModel.DataAnnotations;
using Union.Web.Display;

namespace Union.Contents.Items.Publishing;

/// <summary>When an item comes out and when it stops to hold; times of Shanghai.</summary>
internal sealed class ItemScheduleForm
{
    [Display(Name = "发布时间")]
    public DateTime? PublishAt { get; set; }

    [Display(Name = "到期时间")]
    public DateTime? ArchiveAt { get; set; }

    /// <summary>Version of the item when the page was opened.</summary>
    public int BasedOn { get; set; }

    public static ItemScheduleForm Of(ContentItem item) =>
        new()
        {
            PublishAt = item.PublishAt is { } publish ? ChinaTime.FromUtc(publish) : null,
            ArchiveAt = item.ArchiveAt is { } archive ? ChinaTime.FromUtc(archive) : null,
            BasedOn = item.Version,
        };
}
