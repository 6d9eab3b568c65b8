using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Relations;
using Union.Web.Display;

namespace Union.Notices.Passing.Following;

/// <summary>Relations whose day has come end what was passed down: told when they were entered, owed until that day.</summary>
[Feature(PassingStartup.Feature)]
[BackgroundTask(Title = "下发文件的失效", Description = "到了废止、代替的日期，收文单位不必再办理", Schedule = "20 0 * * *")]
internal sealed class EndWhatEnded : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var today = DateOnly.FromDateTime(ChinaTime.FromUtc(serviceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        var ending = await (
            from r in db.Set<NoticeRelation>()
            join a in db.Set<Notice>() on r.NoticeId equals a.Id
            join round in db.Set<PassingRound>() on r.TargetId equals round.NoticeId
            where
                a.State == ContentState.Published
                && r.On <= today
                && r.Clauses == ""
                && (r.Kind == RelationKind.Repeals || r.Kind == RelationKind.Replaces)
                && round.State == PassingState.Open
                && round.Ended == DocumentEnd.None
            select r.NoticeId
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var id in ending)
        {
            db.ChangeTracker.Clear();
            await serviceProvider.GetRequiredService<RelationsTold>().RunAsync(id, cancellationToken);
        }
    }
}
