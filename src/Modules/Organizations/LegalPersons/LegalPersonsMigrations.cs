namespace Union.Organizations.LegalPersons;

internal sealed class LegalPersonsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "LegalPersons",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                SuperiorId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 18),
                Name = t.Column<string>(maxLength: 200),
                Address = t.Column<string>(maxLength: 300),
                Representative = t.Column<string>(maxLength: 100),
                IssuedOn = t.Column<DateOnly>(nullable: true),
                EndsOn = t.Column<DateOnly>(nullable: true),
                ChangedOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_LegalPersons", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_LegalPersons_Code", "LegalPersons", "Code");
        return Task.FromResult(1);
    }

    /// <summary>What application and deregistration ask for (domain.md 2(a).6).</summary>
    public Task<int> UpdateFrom1Async()
    {
        SchemaBuilder.AddColumn<string>("FundsSource", "LegalPersons", maxLength: 300, nullable: true);
        SchemaBuilder.AddColumn<string>("Handler", "LegalPersons", maxLength: 60, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("IdentitiesCheckedOn", "LegalPersons", nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("OldCertificateReturnedOn", "LegalPersons", nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("SettledOn", "LegalPersons", nullable: true);
        SchemaBuilder.AddColumn<string>("Settlement", "LegalPersons", maxLength: 500, nullable: true);
        SchemaBuilder.CreateIndex("IX_LegalPersons_EndsOn", "LegalPersons", "EndsOn");
        return Task.FromResult(2);
    }
}
