namespace Union.Work.Activities;

internal sealed class ActivitiesMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "Activities",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 100),
                KindName = t.Column<string>(maxLength: 100),
                On = t.Column<DateOnly>(),
                Title = t.Column<string>(maxLength: 300),
                Link = t.Column<string>(maxLength: 300),
                SourceId = t.Column<Guid>(),
                Missing = t.Column<string>(maxLength: 1000),
            },
            constraints: c => c.PrimaryKey("PK_Activities", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Activities_OrganizationId_Kind_On", "Activities", ["OrganizationId", "Kind", "On"]);
        SchemaBuilder.CreateIndex("IX_Activities_TenantId_On", "Activities", ["TenantId", "On"]);
        SchemaBuilder.CreateIndex("IX_Activities_SourceId_Kind", "Activities", ["SourceId", "Kind"], unique: true);
        return Task.FromResult(1);
    }
}
