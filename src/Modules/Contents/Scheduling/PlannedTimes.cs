using Union.Web.Display;

namespace Union.Contents.Scheduling;

/// <summary>Moments (UTC) at which an item comes out and stops to hold; without either, a plan is taken back.</summary>
public readonly record struct PlannedTimes(DateTime? PublishAt, DateTime? ArchiveAt)
{
    public bool AreNone => PublishAt is null && ArchiveAt is null;

    /// <summary>2026-01-05 09:00 发布，2026-12-31 18:00 到期; null without a plan.</summary>
    public string? Chinese() =>
        (PublishAt, ArchiveAt) switch
        {
            ({ } publish, { } archive) => $"{ChinaTime.Minute(publish)} 发布，{ChinaTime.Minute(archive)} 到期",
            ({ } publish, null) => $"{ChinaTime.Minute(publish)} 发布",
            (null, { } archive) => $"{ChinaTime.Minute(archive)} 到期",
            _ => null,
        };
}
