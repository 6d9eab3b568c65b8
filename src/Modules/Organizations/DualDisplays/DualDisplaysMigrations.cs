using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.DualDisplays;

internal sealed class DualDisplaysMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "DualDisplays",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                State = t.Column<string>(maxLength: 40),
                PlatePlace = t.Column<string>(maxLength: 200),
                PlateOn = t.Column<DateOnly>(),
                PlatePhoto = t.Column<string>(maxLength: 64),
                ChairName = t.Column<string>(maxLength: 100),
                ChairDuty = t.Column<string>(maxLength: 100),
                ChairPhone = t.Column<string>(maxLength: 60),
                ChairPhoto = t.Column<string>(maxLength: 64),
                PostedAt = t.Column<string>(maxLength: 200),
                ConfirmedOn = t.Column<DateOnly>(),
                ConfirmedBy = t.Column<string>(maxLength: 100),
                StaleSince = t.Column<DateOnly>(nullable: true),
                StaleReason = t.Column<string>(maxLength: 200),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_DualDisplays", x => x.Id);
                c.ForeignKey(
                    "FK_DualDisplays_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_DualDisplays_OrganizationId", "DualDisplays", "OrganizationId", unique: true);
        return Task.FromResult(1);
    }
}
