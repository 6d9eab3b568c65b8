using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices.Citations.Recording;

[BackgroundTask(Title = "补齐引用", Schedule = "20 4 * * *", Description = "上级工会新发布的文件，自动与本站待收集的引用相连。")]
internal sealed class ResolveFromAbove : IBackgroundTask
{
    private const int Batch = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var record = serviceProvider.GetRequiredService<RecordCitations>();
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
