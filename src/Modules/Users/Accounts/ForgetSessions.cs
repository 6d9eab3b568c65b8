using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Users.Accounts;

[BackgroundTask(Title = "清理登录会话", Schedule = "40 3 * * *", Description = "删除半年没有使用过的登录会话；登录记录保留。")]
internal sealed class ForgetSessions(TimeProvider clock) : IBackgroundTask
{
    private const int Days = 180;

    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        return serviceProvider
            .GetRequiredService<UnionDbContext>()
            .Set<UserSession>()
            .Where(s => s.LastSeenAt < before)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
