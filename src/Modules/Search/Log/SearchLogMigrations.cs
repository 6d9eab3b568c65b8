namespace Union.Search.Log;

internal sealed class SearchLogMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "SearchLog",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Text = t.Column<string>(maxLength: LoggedSearch.TextLength),
                Filters = t.Column<string>(maxLength: LoggedSearch.FiltersLength),
                First = t.Column<int>(),
                Results = t.Column<int>(),
                TookMs = t.Column<int>(),
                IsStaff = t.Column<bool>(),
                Shown = t.Column<string>(maxLength: LoggedSearch.ShownLength),
                ClickedRank = t.Column<int>(nullable: true),
                ClickedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_SearchLog", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SearchLog_TenantId_At", "SearchLog", ["TenantId", "At"]);
        SchemaBuilder.CreateIndex("IX_SearchLog_TenantId_Text", "SearchLog", ["TenantId", "Text"]);
        return Task.FromResult(1);
    }
}
