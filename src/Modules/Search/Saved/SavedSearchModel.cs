using Microsoft.EntityFrameworkCore;

namespace Union.Search.Saved;

internal sealed class SavedSearchModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<SavedSearch>(e =>
        {
            e.ToTable("SavedSearches");
            e.Ignore(s => s.RecordTitle);
            e.Property(s => s.Name).HasMaxLength(SavedSearch.NameLength);
            e.Property(s => s.Query).HasMaxLength(SavedSearch.QueryLength);
            e.HasIndex(s => new { s.TenantId, s.UserId });
        });
        model.Entity<SavedSearchState>(e =>
        {
            e.ToTable("SavedSearchStates");
            e.HasIndex(s => new { s.TenantId, s.SavedSearchId }).IsUnique();
        });
    }
}
