using Microsoft.EntityFrameworkCore;

namespace Union.Search.Indexes.Profiles;

internal sealed class ProfilesModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<IndexProfile>(e =>
        {
            e.ToTable("SearchIndexProfiles");
            e.Ignore(p => p.RecordTitle);
            e.Ignore(p => p.IsDefault);
            e.Ignore(p => p.KindList);
            e.Ignore(p => p.Permission);
            e.Property(p => p.Name).HasMaxLength(IndexProfile.NameLength);
            e.Property(p => p.DisplayName).HasMaxLength(IndexProfile.DisplayNameLength);
            e.Property(p => p.Kinds).HasMaxLength(IndexProfile.KindsLength);
            e.HasIndex(p => new { p.TenantId, p.Name }).IsUnique();
        });
}
