using Microsoft.EntityFrameworkCore;
using Union.Contents.Items;

namespace Union.Contents.Definitions;

/// <summary>Types and parts of each site, and what items point at.</summary>
internal sealed class ContentDefinitionsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ContentTypeRecord>(e =>
        {
            e.ToTable("ContentTypes");
            e.Ignore(t => t.RecordTitle);
            e.Property(t => t.Name).HasMaxLength(ContentItem.TypeLength);
            e.Property(t => t.DisplayName).HasMaxLength(ContentItem.TypeLength);
            e.HasIndex(t => new { t.TenantId, t.Name }).IsUnique();
        });
        model.Entity<ContentPartRecord>(e =>
        {
            e.ToTable("ContentParts");
            e.Ignore(p => p.RecordTitle);
            e.Property(p => p.Name).HasMaxLength(ContentItem.TypeLength);
            e.HasIndex(p => new { p.TenantId, p.Name }).IsUnique();
        });
        model.Entity<ContentLink>(e =>
        {
            e.ToTable("ContentLinks");
            e.Property(l => l.Target).HasMaxLength(ContentLink.TargetLength);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(l => new
            {
                l.TenantId,
                l.Kind,
                l.Target,
                l.IsPublished,
                l.Order,
            });
            e.HasIndex(l => l.ItemId);
        });
    }
}
