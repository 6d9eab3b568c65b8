namespace Union.Organizations.Divisions;

internal sealed class DivisionsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "Divisions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 12, collation: OrdinalCollation),
                Name = t.Column<string>(maxLength: 100),
                FirstYear = t.Column<int>(nullable: true),
                EndedYear = t.Column<int>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Divisions", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Divisions_TenantId_Code", "Divisions", ["TenantId", "Code"], unique: true);
        return Task.FromResult(1);
    }
}
