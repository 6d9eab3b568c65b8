namespace Union.Work.Indicators;

internal sealed class IndicatorsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "IndicatorSnapshots",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                ParentId = t.Column<Guid>(nullable: true),
                Tier = t.Column<int>(),
                Code = t.Column<string>(maxLength: 20),
                DefinitionVersion = t.Column<int>(),
                Period = t.Column<string>(maxLength: 40),
                On = t.Column<DateOnly>(),
                Numerator = t.Column<long>(),
                Denominator = t.Column<long>(),
                ComputedOn = t.Column<DateOnly>(),
            },
            constraints: c => c.PrimaryKey("PK_IndicatorSnapshots", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_IndicatorSnapshots_TenantId_OrganizationId_On_Code_Period",
            "IndicatorSnapshots",
            ["TenantId", "OrganizationId", "On", "Code", "Period"],
            unique: true
        );
        SchemaBuilder.CreateIndex("IX_IndicatorSnapshots_TenantId_On_Tier", "IndicatorSnapshots", ["TenantId", "On", "Tier"]);
        SchemaBuilder.CreateIndex("IX_IndicatorSnapshots_TenantId_On_ParentId", "IndicatorSnapshots", ["TenantId", "On", "ParentId"]);
        return Task.FromResult(1);
    }
}
