using System.ComponentModel.DataAnnotations;
using Union.Web.Display;

namespace Union.Contents.Scheduling;

/// <summary>When a content item comes out and when it stops to hold; times of Shanghai.</summary>
public sealed class ScheduleForm
{
    [Display(Name = "发布时间")]
    public DateTime? PublishAt { get; set; }

    [Display(Name = "到期时间")]
    public DateTime? ArchiveAt { get; set; }

    /// <summary>Version of the item when the page was opened.</summary>
    public int BasedOn { get; set; }

    public static ScheduleForm Of(ContentItem item) =>
        new()
        {
            PublishAt = item.PublishAt is { } publish ? ChinaTime.FromUtc(publish) : null,
            ArchiveAt = item.ArchiveAt is { } archive ? ChinaTime.FromUtc(archive) : null,
            BasedOn = item.Version,
        };

    public PlannedTimes Times() =>
        new(PublishAt is { } publish ? ChinaTime.ToUtc(publish) : null, ArchiveAt is { } archive ? ChinaTime.ToUtc(archive) : null);

    /// <returns>Why the item cannot be planned so, in words for the editor.</returns>
    public string? WhyNot(ContentItem item, DateTime now)
    {
        var (publishAt, archiveAt) = Times();
        if (item.Version != BasedOn)
            return "在您打开页面之后有人保存了新的版本，请看过再定时。";
        if (publishAt <= now)
            return "发布时间已经过了；现在就要发布的话请点“保存并发布”。";
        if (archiveAt <= now || archiveAt <= publishAt)
            return "到期时间要晚于现在，也要晚于发布时间。";
        if (publishAt is null && archiveAt is not null && item.State != ContentState.Published)
            return "还没有发布，也没有定发布时间，不能只定到期时间。";
        return publishAt is not null && item is { State: ContentState.Published, HasDraft: false }
            ? "已经发布，没有新的修改要定时发布；可以只定到期时间。"
            : null;
    }
}
