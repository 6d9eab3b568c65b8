using Union.Search.Quality.Lists;
using Union.Search.Quality.Runs;

namespace Union.Search.Quality;

internal sealed class SearchQualityMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateLists();
        CreateRuns();
        return Task.FromResult(1);
    }

    private void CreateLists()
    {
        SchemaBuilder.CreateTable(
            "QualityLists",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: QualityList.NameLength),
                Kind = t.Column<string>(maxLength: 40),
                Note = t.Column<string>(maxLength: QualityList.NoteLength),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_QualityLists", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_QualityLists_TenantId_Name", "QualityLists", ["TenantId", "Name"], unique: true);
        SchemaBuilder.CreateTable(
            "QualityQueries",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ListId = t.Column<Guid>(),
                Text = t.Column<string>(maxLength: QualityQuery.TextLength),
                Topic = t.Column<string>(maxLength: QualityQuery.TopicLength),
                Within = t.Column<int>(),
                Answers = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_QualityQueries", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_QualityQueries_TenantId_ListId", "QualityQueries", ["TenantId", "ListId"]);
    }

    private void CreateRuns()
    {
        SchemaBuilder.CreateTable(
            "QualityRuns",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ListId = t.Column<Guid>(),
                RanAt = t.Column<DateTime>(),
                By = t.Column<string>(maxLength: QualityRun.ByLength),
                Analysis = t.Column<string>(maxLength: 40),
                Questions = t.Column<int>(),
                Found = t.Column<int>(),
                Ndcg10 = t.Column<double>(),
                Mrr10 = t.Column<double>(),
                Recall10 = t.Column<double>(),
                Recall100 = t.Column<double>(),
                P50 = t.Column<double>(),
                P95 = t.Column<double>(),
            },
            constraints: c => c.PrimaryKey("PK_QualityRuns", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_QualityRuns_TenantId_ListId_RanAt", "QualityRuns", ["TenantId", "ListId", "RanAt"]);
        SchemaBuilder.CreateTable(
            "QualityOutcomes",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                RunId = t.Column<Guid>(),
                QueryId = t.Column<Guid>(),
                Place = t.Column<int>(nullable: true),
                Ndcg10 = t.Column<double>(),
                Recall100 = t.Column<double>(),
                Ms = t.Column<double>(),
            },
            constraints: c => c.PrimaryKey("PK_QualityOutcomes", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_QualityOutcomes_TenantId_RunId", "QualityOutcomes", ["TenantId", "RunId"]);
    }
}
