namespace Union.Notices.Relations;

internal sealed class RelationsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "NoticeRelations",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                TargetId = t.Column<Guid>(),
                TargetTitle = t.Column<string>(maxLength: 300),
                Clauses = t.Column<string>(maxLength: 300),
                On = t.Column<DateOnly>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_NoticeRelations", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_NoticeRelations_TenantId_NoticeId_TargetId_Kind_Clauses",
            "NoticeRelations",
            ["TenantId", "NoticeId", "TargetId", "Kind", "Clauses"],
            unique: true
        );
        SchemaBuilder.CreateIndex("IX_NoticeRelations_TenantId_TargetId", "NoticeRelations", ["TenantId", "TargetId"]);
        AddTargetAbove();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom1Async()
    {
        AddTargetAbove();
        return Task.FromResult(2);
    }

    private void AddTargetAbove()
    {
        SchemaBuilder.AddColumn<Guid>("TargetTenantId", "NoticeRelations", nullable: true);
        SchemaBuilder.AddColumn<bool>("TargetIsPublic", "NoticeRelations", nullable: false, defaultValue: false);
    }
}
