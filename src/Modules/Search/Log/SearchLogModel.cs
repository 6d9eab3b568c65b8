using Microsoft.EntityFrameworkCore;

namespace Union.Search.Log;

internal sealed class SearchLogModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<LoggedSearch>(e =>
        {
            e.ToTable("SearchLog");
            e.Ignore(s => s.Clicked);
            e.Property(s => s.Text).HasMaxLength(LoggedSearch.TextLength);
            e.Property(s => s.Filters).HasMaxLength(LoggedSearch.FiltersLength);
            e.Property(s => s.Shown).HasMaxLength(LoggedSearch.ShownLength);
            e.HasIndex(s => new { s.TenantId, s.At });
            e.HasIndex(s => new { s.TenantId, s.Text });
        });
}
