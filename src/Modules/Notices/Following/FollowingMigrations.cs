namespace Union.Notices.Following;

internal sealed class FollowingMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "NoticeFollows",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Value = t.Column<string>(maxLength: NoticeVersion.IssuerLength),
                Target = t.Column<string>(maxLength: FollowTarget.KeyLength),
                CreatedAt = t.Column<DateTime>(),
            },
            constraints: c => c.PrimaryKey("PK_NoticeFollows", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_NoticeFollows_TenantId_UserId_Target", "NoticeFollows", ["TenantId", "UserId", "Target"], unique: true);
        SchemaBuilder.CreateIndex("IX_NoticeFollows_TenantId_Target_UserId", "NoticeFollows", ["TenantId", "Target", "UserId"]);
        return Task.FromResult(1);
    }
}
