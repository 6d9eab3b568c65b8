using Union.Web.Display;

namespace Union.Work.Indicators.Snapshots;

/// <summary>Day by day; a run that was interrupted goes on with the day it stood at.</summary>
internal sealed class TakeSnapshotsHandler(SnapshotTaker taker) : IJobHandler<TakeSnapshots>
{
    public async Task RunAsync(TakeSnapshots payload, JobProgress progress, CancellationToken cancellationToken)
    {
        for (var i = progress.Done; i < payload.Days.Count; i++)
        {
            var (day, index) = (payload.Days[i], i);
            await taker.TakeAsync(
                day,
                (done, all, name) =>
                    progress.ReportAsync(
                        index,
                        payload.Days.Count,
                        $"{ChinaTime.Date(day)}：{name}（{done}/{all}）",
                        cancellationToken: cancellationToken
                    ),
                cancellationToken
            );
            await progress.ReportAsync(i + 1, payload.Days.Count, null, $"{ChinaTime.Date(day)}的指标已算好", cancellationToken);
        }
    }
}
