using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;

namespace Union.Organizations.Units;

internal sealed class UnitsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<EmployingUnit>(e =>
        {
            e.ToTable("EmployingUnits");
            e.Property(u => u.Name).HasMaxLength(200);
            e.Property(u => u.SocialCreditCode).HasMaxLength(18);
            e.Property(u => u.RegionCode).HasMaxLength(12);
            e.Property(u => u.IndustrySection).HasMaxLength(1);
            e.Property(u => u.Address).HasMaxLength(300);
            e.Property(u => u.LegalRepresentative).HasMaxLength(100);
            e.Property(u => u.Phone).HasMaxLength(60);
            e.HasIndex(u => new { u.TenantId, u.Name });
            e.HasIndex(u => new { u.OrganizationId, u.Name });
            e.HasIndex(u => new
            {
                u.OrganizationId,
                u.ClosedOn,
                u.TenantId,
            });
            e.HasIndex(u => u.SocialCreditCode);
            e.HasIndex(u => new { u.Name, u.Id });
        });
        model.Entity<Coverage>(e =>
        {
            e.ToTable("Coverages");
            e.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<EmployingUnit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(c => new { c.OrganizationId, c.From });
            e.HasIndex(c => new { c.UnitId, c.From });
        });
    }
}
