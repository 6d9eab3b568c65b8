using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.LegalPersons;

internal sealed class LegalPersonsModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<LegalPerson>(e =>
        {
            e.ToTable("LegalPersons");
            e.Property(l => l.Code).HasMaxLength(18);
            e.Property(l => l.Name).HasMaxLength(200);
            e.Property(l => l.Address).HasMaxLength(300);
            e.Property(l => l.Representative).HasMaxLength(100);
            e.Property(l => l.FundsSource).HasMaxLength(300);
            e.Property(l => l.Handler).HasMaxLength(60);
            e.Property(l => l.Settlement).HasMaxLength(500);
            e.HasIndex(l => l.Code);
            e.HasIndex(l => l.EndsOn);
        });
}
