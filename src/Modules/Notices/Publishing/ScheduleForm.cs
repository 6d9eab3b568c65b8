using System.ComponentModel.DataAnnotations;
using Union.Web.Display;

namespace Union.Notices.Publishing;

/// <summary>When a notice comes out and when it stops to hold; times of Shanghai.</summary>
internal sealed class ScheduleForm
{
    [Display(Name = "发布时间")]
    public DateTime? PublishAt { get; set; }

    [Display(Name = "到期时间")]
    public DateTime? ArchiveAt { get; set; }

    /// <summary>Version of the notice when the page was opened.</summary>
    public int BasedOn { get; set; }

    public static ScheduleForm Of(Notice notice) =>
        new()
        {
            PublishAt = notice.PublishAt is { } publish ? ChinaTime.FromUtc(publish) : null,
            ArchiveAt = notice.ArchiveAt is { } archive ? ChinaTime.FromUtc(archive) : null,
            BasedOn = notice.Version,
        };
}
