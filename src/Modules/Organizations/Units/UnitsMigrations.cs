using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Units;

internal sealed class UnitsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "EmployingUnits",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                SocialCreditCode = t.Column<string>(maxLength: 18, collation: OrdinalCollation),
                Kind = t.Column<string>(maxLength: 40),
                IsStateOwned = t.Column<bool>(),
                IsAboveScale = t.Column<bool>(),
                RegionCode = t.Column<string>(maxLength: 12),
                IndustrySection = t.Column<string>(maxLength: 1),
                Address = t.Column<string>(maxLength: 300),
                LegalRepresentative = t.Column<string>(maxLength: 100),
                Phone = t.Column<string>(maxLength: 60),
                Workers = t.Column<int>(),
                WomenWorkers = t.Column<int>(),
                Members = t.Column<int>(),
                OpenedOn = t.Column<DateOnly>(nullable: true),
                ClosedOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_EmployingUnits", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_EmployingUnits_TenantId_Name", "EmployingUnits", ["TenantId", "Name"]);
        SchemaBuilder.CreateIndex("IX_EmployingUnits_OrganizationId_Name", "EmployingUnits", ["OrganizationId", "Name"]);
        SchemaBuilder.CreateIndex("IX_EmployingUnits_OrganizationId_ClosedOn_TenantId", "EmployingUnits", ["OrganizationId", "ClosedOn", "TenantId"]);
        SchemaBuilder.CreateIndex("IX_EmployingUnits_SocialCreditCode", "EmployingUnits", "SocialCreditCode");
        SchemaBuilder.CreateIndex("IX_EmployingUnits_Name_Id", "EmployingUnits", ["Name", "Id"]);
        SchemaBuilder.CreateTable(
            "Coverages",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                UnitId = t.Column<Guid>(),
                From = t.Column<DateOnly>(),
                To = t.Column<DateOnly>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_Coverages", x => x.Id);
                c.ForeignKey(
                    "FK_Coverages_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                c.ForeignKey("FK_Coverages_EmployingUnits_UnitId", x => x.UnitId, "EmployingUnits", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_Coverages_OrganizationId_From", "Coverages", ["OrganizationId", "From"]);
        SchemaBuilder.CreateIndex("IX_Coverages_UnitId_From", "Coverages", ["UnitId", "From"]);
        return Task.FromResult(1);
    }
}
