using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices.Citations.Recording;

[BackgroundTask(
    Title = "补齐引用",
    Schedule = "20 4 * * *",
    Description = "识别以前发布、还没有识别过引用的文件；上级工会新发布的文件，自动与本站待收集的引用相连。"
)]
internal sealed class CatchUpCitations : IBackgroundTask
{
    private const int Batch = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var record = serviceProvider.GetRequiredService<RecordCitations>();
        await ReadUnreadAsync(db, record, cancellationToken);
        await ResolveFromAboveAsync(db, record, cancellationToken);
    }

    private static async Task ReadUnreadAsync(UnionDbContext db, RecordCitations record, CancellationToken cancellationToken)
    {
        for (var after = Guid.Empty; ; )
        {
            var last = after;
            var unread = await db.Set<Notice>()
                .Where(n => n.PublishedVersionId != null && n.Id > last && !db.Set<NoticeName>().Any(name => name.NoticeId == n.Id))
                .OrderBy(n => n.Id)
                .Select(n => n.Id)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            foreach (var id in unread)
            {
                await record.RunAsync(id, cancellationToken);
                db.ChangeTracker.Clear();
            }
            if (unread.Count < Batch)
                return;
            after = unread[^1];
        }
    }

    private static async Task ResolveFromAboveAsync(UnionDbContext db, RecordCitations record, CancellationToken cancellationToken)
    {
        for (var after = Guid.Empty; ; )
        {
            var last = after;
            var stubs = await db.Set<NoticeCitation>()
                .Where(c => c.StubKey != null && c.Id > last)
                .OrderBy(c => c.Id)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            await record.LinkAsync(stubs, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            if (stubs.Count < Batch)
                return;
            after = stubs[^1].Id;
        }
    }
}
