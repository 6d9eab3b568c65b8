using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

internal sealed class ReorganizationsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Reorganization>(e =>
        {
            e.ToTable("Reorganizations");
            e.Property(r => r.Title).HasMaxLength(400);
            e.Property(r => r.Reason).HasMaxLength(400);
            e.Property(r => r.ReplyNumber).HasMaxLength(100);
            e.Property(r => r.NewName).HasMaxLength(Organization.NameLength);
            e.Property(r => r.PropertyNote).HasMaxLength(1000);
            e.Property(r => r.Problem).HasMaxLength(2000);
            e.Property(r => r.PlannedBy).HasMaxLength(100);
            e.HasIndex(r => new { r.OrganizationId, r.EffectiveOn });
            e.HasIndex(r => new
            {
                r.TenantId,
                r.State,
                r.EffectiveOn,
            });
        });
        model.Entity<ReorganizationStep>(e =>
        {
            e.ToTable("ReorganizationSteps");
            e.Property(s => s.Title).HasMaxLength(300);
            e.Property(s => s.Before).HasMaxLength(400);
            e.Property(s => s.After).HasMaxLength(400);
            e.HasOne<Reorganization>().WithMany().HasForeignKey(s => s.ReorganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(s => new { s.ReorganizationId, s.Ordinal });
            e.HasIndex(s => s.RecordId);
        });
        model.Entity<FormerName>(e =>
        {
            e.ToTable("FormerNames");
            e.Property(n => n.Name).HasMaxLength(Organization.NameLength);
            e.HasOne<Organization>().WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(n => new { n.OrganizationId, n.To });
        });
        model.Entity<MemberTransfer>(e =>
        {
            e.ToTable("MemberTransfers");
            e.HasIndex(t => new { t.OrganizationId, t.SettledOn });
            e.HasIndex(t => t.FromOrganizationId);
        });
    }
}
