namespace Union.Search.Saved;

internal sealed class SavedSearchMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "SavedSearches",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: SavedSearch.NameLength),
                Query = t.Column<string>(maxLength: SavedSearch.QueryLength),
                Alerts = t.Column<bool>(),
                CreatedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_SavedSearches", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SavedSearches_TenantId_UserId", "SavedSearches", ["TenantId", "UserId"]);
        SchemaBuilder.CreateTable(
            "SavedSearchStates",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                SavedSearchId = t.Column<Guid>(),
                CheckedAt = t.Column<DateTime>(),
                Known = t.Column<string>(),
                NewResults = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_SavedSearchStates", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SavedSearchStates_TenantId_SavedSearchId", "SavedSearchStates", ["TenantId", "SavedSearchId"], unique: true);
        return Task.FromResult(1);
    }
}
