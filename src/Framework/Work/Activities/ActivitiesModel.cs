using Microsoft.EntityFrameworkCore;

namespace Union.Work.Activities;

internal sealed class ActivitiesModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<Activity>(e =>
        {
            e.ToTable("Activities");
            e.Property(a => a.Kind).HasMaxLength(100);
            e.Property(a => a.KindName).HasMaxLength(100);
            e.Property(a => a.Title).HasMaxLength(300);
            e.Property(a => a.Link).HasMaxLength(300);
            e.Property(a => a.Missing).HasMaxLength(1000);
            e.HasIndex(a => new
            {
                a.OrganizationId,
                a.Kind,
                a.On,
            });
            e.HasIndex(a => new { a.TenantId, a.On });
            e.HasIndex(a => new { a.SourceId, a.Kind }).IsUnique();
        });
}
