namespace Union.Notices.Topics;

internal sealed class TopicsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "NoticeTopics",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ParentId = t.Column<Guid>(nullable: true),
                Name = t.Column<string>(maxLength: 40),
                Order = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_NoticeTopics", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_NoticeTopics_TenantId_ParentId_Order", "NoticeTopics", ["TenantId", "ParentId", "Order"]);
        SchemaBuilder.CreateTable(
            "NoticeTopicLinks",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
            },
            constraints: c => c.PrimaryKey("PK_NoticeTopicLinks", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_NoticeTopicLinks_TenantId_TopicId_NoticeId",
            "NoticeTopicLinks",
            ["TenantId", "TopicId", "NoticeId"],
            unique: true
        );
        SchemaBuilder.CreateIndex("IX_NoticeTopicLinks_TenantId_NoticeId", "NoticeTopicLinks", ["TenantId", "NoticeId"]);
        return Task.FromResult(1);
    }
}
