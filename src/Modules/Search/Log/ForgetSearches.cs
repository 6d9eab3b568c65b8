using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Search.Log;

[BackgroundTask(Title = "清理检索记录", Schedule = "50 3 * * *", Description = "删除超过保存期限的检索记录；期限在检索记录的设置里。")]
internal sealed class ForgetSearches(TimeProvider clock) : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var settings = (await serviceProvider.GetRequiredService<SiteService>().GetSiteSettingsAsync(cancellationToken)).As<SearchLogSettings>();
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-Math.Clamp(settings.Days, 1, SearchLogSettings.LongestDays));
        await serviceProvider
            .GetRequiredService<UnionDbContext>()
            .Set<LoggedSearch>()
            .Where(s => s.At < before)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
