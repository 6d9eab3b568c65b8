using Microsoft.Extensions.DependencyInjection;

namespace Union.Work.Reminders;

/// <summary>Early every morning, before people come to work.</summary>
[BackgroundTask(Title = "今天的提醒", Description = "生成今天的提醒：换届、期限、公示等", Schedule = "10 6 * * *")]
internal sealed class ReminderTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider
            .GetRequiredService<TellReminders>()
            .RunAsync(serviceProvider.GetRequiredService<Procedures.Procedures>().Today, cancellationToken);
}
