namespace Union.Search.Indexes.Profiles;

internal sealed class ProfilesMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "SearchIndexProfiles",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 40),
                DisplayName = t.Column<string>(maxLength: 60),
                Kinds = t.Column<string>(maxLength: 400),
                IsOpen = t.Column<bool>(),
                Rebuilds = t.Column<int>(),
                Resets = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_SearchIndexProfiles", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SearchIndexProfiles_TenantId_Name", "SearchIndexProfiles", ["TenantId", "Name"], unique: true);
        return Task.FromResult(1);
    }
}
