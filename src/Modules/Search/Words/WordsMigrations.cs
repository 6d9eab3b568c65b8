namespace Union.Search.Words;

internal sealed class WordsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "SearchWords",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Term = t.Column<string>(maxLength: 20),
                Kind = t.Column<string>(maxLength: 40),
                Means = t.Column<string>(maxLength: 400),
                IsOff = t.Column<bool>(),
                Note = t.Column<string>(maxLength: 200),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_SearchWords", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SearchWords_TenantId_Kind_Term", "SearchWords", ["TenantId", "Kind", "Term"], unique: true);
        return Task.FromResult(1);
    }
}
