using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Sample.Bookshelf.Shelves;

/// <summary>Fails on an empty shelf, so that an outcome can be seen.</summary>
[BackgroundTask(Title = "清点图书", Description = "每天清点图书角的书", Schedule = "30 2 * * *")]
internal sealed class CountBooks : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        if (!await serviceProvider.GetRequiredService<UnionDbContext>().Set<Book>().AnyAsync(cancellationToken))
            throw new InvalidOperationException("图书角还没有书。");
    }
}
