namespace Union.Work.Rules;

internal sealed class RulesMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "RuleOverrides",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Rule = t.Column<string>(maxLength: 100),
                Value = t.Column<string>(maxLength: 400),
                Source = t.Column<string>(maxLength: 400),
                From = t.Column<DateOnly>(),
                To = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_RuleOverrides", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_RuleOverrides_OrganizationId_Rule", "RuleOverrides", ["OrganizationId", "Rule"]);
        return Task.FromResult(1);
    }
}
