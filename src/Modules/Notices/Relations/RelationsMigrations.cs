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
        CreateRejections();
        return Task.FromResult(3);
    }

    public Task<int> UpdateFrom1Async()
    {
        AddTargetAbove();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom2Async()
    {
        CreateRejections();
        return Task.FromResult(3);
    }

    private void CreateRejections()
    {
        SchemaBuilder.CreateTable(
            "RelationRejections",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                TargetId = t.Column<Guid>(),
                TargetTitle = t.Column<string>(maxLength: 300),
                RejectedBy = t.Column<string>(maxLength: 100),
                RejectedAt = t.Column<DateTime>(),
            },
            constraints: c => c.PrimaryKey("PK_RelationRejections", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_RelationRejections_TenantId_NoticeId_TargetId_Kind",
            "RelationRejections",
            ["TenantId", "NoticeId", "TargetId", "Kind"],
            unique: true
        );
    }

    private void AddTargetAbove()
    {
        SchemaBuilder.AddColumn<Guid>("TargetTenantId", "NoticeRelations", nullable: true);
        SchemaBuilder.AddColumn<bool>("TargetIsPublic", "NoticeRelations", nullable: false, defaultValue: false);
    }
}
