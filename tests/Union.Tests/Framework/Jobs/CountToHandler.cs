using Union.Core.Jobs;
using Union.Core.Users;

namespace Union.Tests.Framework.Jobs;

/// <summary>Counts and remembers where it began; waits before a number until it is let on.</summary>
internal sealed class CountToHandler(CountingRoom room, ICurrentUser user) : IJobHandler<CountTo>
{
    public async Task RunAsync(CountTo payload, JobProgress progress, CancellationToken cancellationToken)
    {
        room.Starts.Add(progress.Done);
        room.Users.Add(user.DisplayName);
        for (var i = progress.Done + 1; i <= payload.Number; i++)
        {
            if (i == room.WaitsAt)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            if (i == room.FailsAt)
                throw new InvalidOperationException("数到这里出错了。");
            await progress.ReportAsync(i, payload.Number, $"数到 {i}", $"第 {i} 个", cancellationToken);
        }
    }
}
