using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Union.Contents.Scheduling;

/// <summary>
/// Publishes and withdraws what fell due, also while no node was up. Each item goes its own way: one that cannot keeps the reason for its
/// editors, is not tried again until they act, and stops no other.
/// </summary>
[BackgroundTask(Title = "定时发布和下线", Description = "到时间的内容自动发布，到期的自动标为不再执行", Schedule = "* * * * *")]
internal sealed partial class ScheduledContents(ILogger<ScheduledContents> log) : IBackgroundTask
{
    // What is left waits a minute.
    private const int Most = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var publishers = serviceProvider.GetServices<IContentPublisher>().ToDictionary(p => p.ContentType, StringComparer.Ordinal);
        var now = serviceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var due = await db.Set<ContentItem>()
            .AsNoTracking()
            .Where(i => i.ScheduleProblem == "" && (i.PublishAt <= now || i.ArchiveAt <= now))
            .OrderBy(i => i.PublishAt ?? i.ArchiveAt)
            .ThenBy(i => i.Id)
            .Take(Most)
            .Select(i => new
            {
                i.Id,
                i.ContentType,
                i.PublishAt,
                i.ScheduledVersionId,
            })
            .ToListAsync(cancellationToken);
        foreach (var item in due)
        {
            db.ChangeTracker.Clear();
            var isPublishing = item.PublishAt <= now;
            // The one without a type serves the types that have no module of their own.
            var problem = (publishers.GetValueOrDefault(item.ContentType) ?? publishers.GetValueOrDefault("")) is not { } publisher
                ? "这种内容没有定时发布的办法，请手工发布。"
                : await TryAsync(
                    item.Id,
                    () =>
                        isPublishing
                            ? publisher.PublishScheduledAsync(item.Id, item.ScheduledVersionId ?? Guid.Empty, cancellationToken)
                            : publisher.WithdrawScheduledAsync(item.Id, cancellationToken)
                );
            if (problem is not null)
                await NoteAsync(db, item.Id, problem, isPublishing, cancellationToken);
        }
    }

    private async Task<string?> TryAsync(Guid id, Func<Task<string?>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, id, e);
            return "发布时发生意外，没有发布；请再试一次，仍不行请联系管理员查看日志。";
        }
    }

    private static async Task NoteAsync(UnionDbContext db, Guid id, string problem, bool isPublishing, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var item = await db.Set<ContentItem>().SingleAsync(i => i.Id == id, cancellationToken);
        // Another node was quicker.
        if ((isPublishing ? item.PublishAt : item.ArchiveAt) is null)
            return;
        item.FailSchedule(problem);
        db.Act("contents.schedule.failed", $"定时没有办成：{item.Title}", problem);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            // An editor saved meanwhile; the next minute sees the new state.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled work on content item {Item} failed")]
    private static partial void LogFailed(ILogger log, Guid item, Exception exception);
}
