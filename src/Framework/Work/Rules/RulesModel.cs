using Microsoft.EntityFrameworkCore;

namespace Union.Work.Rules;

internal sealed class RulesModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<RuleOverride>(e =>
        {
            e.ToTable("RuleOverrides");
            e.Property(o => o.Rule).HasMaxLength(100);
            e.Property(o => o.Value).HasMaxLength(400);
            e.Property(o => o.Source).HasMaxLength(400);
            e.HasIndex(o => new { o.OrganizationId, o.Rule });
        });
}
