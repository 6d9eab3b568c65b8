using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Data.Migrations;

namespace Union.Tests.Work.Procedures;

internal sealed class ErrandModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<Errand>(e => e.ToTable("Errands").Property(x => x.Title).HasMaxLength(100));
}

internal sealed class ErrandMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "Errands",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SuperiorId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 100),
                IsReady = t.Column<bool>(),
                Effects = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Errands", x => x.Id)
        );
        return Task.FromResult(1);
    }
}
