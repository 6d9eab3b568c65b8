using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Work.Procedures;

internal sealed class ProceduresMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateCases();
        CreateSteps();
        CreateDeadlines();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom1Async()
    {
        SchemaBuilder.AddColumn<int>("PausedDays", "ProcedureCases", nullable: false, defaultValue: 0);
        return Task.FromResult(2);
    }

    private void CreateCases()
    {
        SchemaBuilder.CreateTable(
            "ProcedureCases",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SuperiorId = t.Column<Guid>(),
                Procedure = t.Column<string>(maxLength: 100),
                SubjectId = t.Column<Guid>(),
                SubjectTitle = t.Column<string>(maxLength: 300),
                SubjectLink = t.Column<string>(maxLength: 300),
                State = t.Column<string>(maxLength: 60),
                EnteredOn = t.Column<DateOnly>(),
                StartedOn = t.Column<DateOnly>(),
                ClosedOn = t.Column<DateOnly>(nullable: true),
                NextDueOn = t.Column<DateOnly>(nullable: true),
                PausedSince = t.Column<DateOnly>(nullable: true),
                PauseReason = t.Column<string>(maxLength: 500),
                PausedDays = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ProcedureCases", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ProcedureCases_SubjectId", "ProcedureCases", "SubjectId", unique: true);
        SchemaBuilder.CreateIndex(
            "IX_ProcedureCases_TenantId_Procedure_State_NextDueOn",
            "ProcedureCases",
            ["TenantId", "Procedure", "State", "NextDueOn"]
        );
        SchemaBuilder.CreateIndex("IX_ProcedureCases_OrganizationId", "ProcedureCases", "OrganizationId");
    }

    private void CreateSteps()
    {
        SchemaBuilder.CreateTable(
            "ProcedureSteps",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Move = t.Column<string>(maxLength: 60),
                Title = t.Column<string>(maxLength: 300),
                From = t.Column<string>(maxLength: 60),
                To = t.Column<string>(maxLength: 60),
                On = t.Column<DateOnly>(),
                At = t.Column<DateTime>(),
                By = t.Column<string>(maxLength: 100),
                Note = t.Column<string>(maxLength: 1000),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ProcedureSteps", x => x.Id);
                c.ForeignKey("FK_ProcedureSteps_ProcedureCases_CaseId", x => x.CaseId, "ProcedureCases", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_ProcedureSteps_CaseId", "ProcedureSteps", "CaseId");
    }

    private void CreateDeadlines()
    {
        SchemaBuilder.CreateTable(
            "ProcedureDeadlines",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 60),
                Name = t.Column<string>(maxLength: 100),
                StartsOn = t.Column<DateOnly>(),
                DueOn = t.Column<DateOnly>(),
                Basis = t.Column<string>(maxLength: 500),
                PausedDays = t.Column<int>(),
                ExtendedTo = t.Column<DateOnly>(nullable: true),
                ExtensionReason = t.Column<string>(maxLength: 500),
                MetOn = t.Column<DateOnly>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ProcedureDeadlines", x => x.Id);
                c.ForeignKey(
                    "FK_ProcedureDeadlines_ProcedureCases_CaseId",
                    x => x.CaseId,
                    "ProcedureCases",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_ProcedureDeadlines_CaseId", "ProcedureDeadlines", "CaseId");
    }
}
