using Microsoft.EntityFrameworkCore;

namespace Union.Work.Indicators;

internal sealed class IndicatorsModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<IndicatorSnapshot>(e =>
        {
            e.ToTable("IndicatorSnapshots");
            e.Property(s => s.Code).HasMaxLength(20);
            e.HasIndex(s => new
                {
                    s.TenantId,
                    s.OrganizationId,
                    s.On,
                    s.Code,
                    s.Period,
                })
                .IsUnique();
            e.HasIndex(s => new
            {
                s.TenantId,
                s.On,
                s.Tier,
            });
            e.HasIndex(s => new
            {
                s.TenantId,
                s.On,
                s.ParentId,
            });
        });
}
