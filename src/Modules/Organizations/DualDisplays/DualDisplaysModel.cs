using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;

namespace Union.Organizations.DualDisplays;

internal sealed class DualDisplaysModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<DualDisplay>(e =>
        {
            e.ToTable("DualDisplays");
            e.Property(d => d.PlatePlace).HasMaxLength(200);
            e.Property(d => d.PlatePhoto).HasMaxLength(64);
            e.Property(d => d.ChairName).HasMaxLength(100);
            e.Property(d => d.ChairDuty).HasMaxLength(100);
            e.Property(d => d.ChairPhone).HasMaxLength(60);
            e.Property(d => d.ChairPhoto).HasMaxLength(64);
            e.Property(d => d.PostedAt).HasMaxLength(200);
            e.Property(d => d.ConfirmedBy).HasMaxLength(100);
            e.Property(d => d.StaleReason).HasMaxLength(200);
            e.HasOne<Organization>().WithMany().HasForeignKey(d => d.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(d => d.OrganizationId).IsUnique();
        });
}
