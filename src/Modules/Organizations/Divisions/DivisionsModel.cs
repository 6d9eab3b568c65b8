using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Divisions;

internal sealed class DivisionsModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<Division>(e =>
        {
            e.ToTable("Divisions");
            e.Ignore(d => d.RecordTitle);
            e.Property(d => d.Code).HasMaxLength(12);
            e.Property(d => d.Name).HasMaxLength(Division.NameLength);
            e.HasIndex(d => new { d.TenantId, d.Code }).IsUnique();
        });
}
