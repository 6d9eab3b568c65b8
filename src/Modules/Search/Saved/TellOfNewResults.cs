using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Notifications;

namespace Union.Search.Saved;

[BackgroundTask(Title = "检索提醒", Schedule = "20 * * * *", Description = "重新运行打开了提醒的检索，有新结果时通知保存它的人。")]
internal sealed class TellOfNewResults(TimeProvider clock) : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var news = await serviceProvider.GetRequiredService<SavedSearchCheck>().RunAsync(cancellationToken);
        var occasion = clock.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        await serviceProvider.GetRequiredService<Notifier>().TellAsync(news.Select(item => Draft(item, occasion)), cancellationToken);
    }

    private static NotificationDraft Draft(CheckedSearch found, string occasion) =>
        new(
            found.Search.UserId,
            "检索提醒",
            $"saved-search:{found.Search.Id}:{occasion}",
            $"保存的检索“{found.Search.Name}”有 {found.NewResults} 条新结果",
            $"/admin/search/saved/{found.Search.Id}"
        )
        {
            Detail = string.Join("；", found.Titles),
            Permission = Permissions.SearchStaff,
        };
}
