using Microsoft.EntityFrameworkCore;

namespace Sample.Bookshelf.Shelves;

internal sealed class BookshelfFreeze(UnionDbContext db) : IFeatureFreeze
{
    public string FeatureId => "Sample.Bookshelf";

    public async Task<IReadOnlyList<string>> DescribeAsync(CancellationToken cancellationToken) =>
        [$"{await db.Set<Book>().CountAsync(cancellationToken)} 本书不再显示。"];
}
