using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Tree;

internal sealed class TreeModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Organization>(e =>
        {
            e.ToTable("Organizations");
            e.Property(o => o.Name).HasMaxLength(Organization.NameLength);
            e.Property(o => o.ShortName).HasMaxLength(100);
            e.Property(o => o.LevelWord).HasMaxLength(20);
            e.Property(o => o.Path).HasMaxLength(OrganizationPath.MaxLength);
            e.Property(o => o.RegionCode).HasMaxLength(12);
            e.Property(o => o.IndustrySection).HasMaxLength(1);
            e.Property(o => o.SocialCreditCode).HasMaxLength(18);
            e.Property(o => o.Address).HasMaxLength(300);
            e.Property(o => o.Phone).HasMaxLength(60);
            // Counting a subtree never reads the rows themselves: everything it asks stands in this index.
            e.HasIndex(o => new
                {
                    o.Path,
                    o.TenantId,
                    o.Type,
                    o.State,
                    o.Level,
                    o.IndustrySection,
                    o.Members,
                })
                .HasDatabaseName("IX_Organizations_Counting");
            e.HasIndex(o => new { o.ParentId, o.Name });
            e.HasIndex(o => new { o.TenantId, o.Name });
            e.HasIndex(o => new { o.Name, o.Id });
            e.HasIndex(o => new { o.Members, o.Id });
            e.HasIndex(o => o.SuccessorId);
            e.HasIndex(o => o.SocialCreditCode);
            e.HasIndex(o => new { o.RegionCode, o.Type });
            e.HasIndex(o => new { o.IndustrySection, o.Name });
        });
        model.Entity<OrganizationPlace>(e =>
        {
            e.ToTable("OrganizationPlaces");
            e.Property(p => p.Path).HasMaxLength(OrganizationPath.MaxLength);
            e.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(p => p.Path);
            e.HasIndex(p => new { p.OrganizationId, p.From });
            e.HasIndex(p => new { p.ParentId, p.From });
        });
        model.Entity<FundsLink>(e =>
        {
            e.ToTable("FundsLinks");
            e.HasOne<Organization>().WithMany().HasForeignKey(l => l.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(l => new { l.OrganizationId, l.From });
            e.HasIndex(l => l.PayeeId);
        });
    }
}
