using Microsoft.EntityFrameworkCore;
using Sample.Bookshelf.Loans;
using Sample.Bookshelf.Shelves;

namespace Sample.Bookshelf;

internal sealed class BookshelfModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Book>(e =>
        {
            e.ToTable("SampleBooks");
            e.Property(b => b.Title).HasMaxLength(100);
            e.HasIndex(b => new { b.TenantId, b.Title });
        });
        model.Entity<LendableBook>(e =>
        {
            e.ToTable("SampleLendableBooks");
            e.HasIndex(l => l.BookId).IsUnique();
        });
    }
}
