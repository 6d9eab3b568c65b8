using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Import;

internal sealed class ImportMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateBatches();
        CreateRows();
        return Task.FromResult(1);
    }

    private void CreateBatches()
    {
        SchemaBuilder.CreateTable(
            "ImportBatches",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                FileName = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                Length = t.Column<long>(),
                Format = t.Column<string>(maxLength: 40),
                Sheet = t.Column<string>(maxLength: 100),
                Mapping = t.Column<string>(maxLength: 4000),
                State = t.Column<string>(maxLength: 40),
                Problem = t.Column<string>(maxLength: 1000),
                JobId = t.Column<Guid>(nullable: true),
                New = t.Column<int>(),
                Changed = t.Column<int>(),
                Same = t.Column<int>(),
                Doubtful = t.Column<int>(),
                Refused = t.Column<int>(),
                Kept = t.Column<int>(),
                CreatedBy = t.Column<string>(maxLength: 100),
                CreatedAt = t.Column<DateTime>(),
                FinishedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ImportBatches", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ImportBatches_TenantId_CreatedAt_Id", "ImportBatches", ["TenantId", "CreatedAt", "Id"]);
    }

    private void CreateRows()
    {
        SchemaBuilder.CreateTable(
            "ImportRows",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                BatchId = t.Column<Guid>(),
                Line = t.Column<int>(),
                Outcome = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 200),
                Reason = t.Column<string>(maxLength: 2000),
                RecordId = t.Column<Guid>(nullable: true),
                Cells = t.Column<string>(),
                Before = t.Column<string>(),
                IsApplied = t.Column<bool>(),
                Order = t.Column<int>(),
                RecordVersion = t.Column<int>(),
                IsUndone = t.Column<bool>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ImportRows", x => x.Id);
                c.ForeignKey("FK_ImportRows_ImportBatches_BatchId", x => x.BatchId, "ImportBatches", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_ImportRows_BatchId_Line", "ImportRows", ["BatchId", "Line"], unique: true);
        SchemaBuilder.CreateIndex("IX_ImportRows_BatchId_Outcome_Line", "ImportRows", ["BatchId", "Outcome", "Line"]);
        SchemaBuilder.CreateIndex("IX_ImportRows_BatchId_IsApplied_Order", "ImportRows", ["BatchId", "IsApplied", "Order"]);
    }
}
