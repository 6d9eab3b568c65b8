using Microsoft.EntityFrameworkCore.Migrations;
using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

internal sealed class ReorganizationsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateReorganizations();
        CreateKept();
        return Task.FromResult(1);
    }

    private void CreateReorganizations()
    {
        SchemaBuilder.CreateTable(
            "Reorganizations",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                State = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 400),
                EffectiveOn = t.Column<DateOnly>(),
                Reason = t.Column<string>(maxLength: 400),
                ReplyNumber = t.Column<string>(maxLength: 100),
                ReplyOn = t.Column<DateOnly>(nullable: true),
                TargetId = t.Column<Guid>(nullable: true),
                ChildrenParentId = t.Column<Guid>(nullable: true),
                NewName = t.Column<string>(maxLength: Organization.NameLength),
                PropertyNote = t.Column<string>(maxLength: 1000),
                Choices = t.Column<string>(),
                Problem = t.Column<string>(maxLength: 2000),
                PlannedBy = t.Column<string>(maxLength: 100),
                AppliedAt = t.Column<DateTime>(nullable: true),
                UndoneAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Reorganizations", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Reorganizations_OrganizationId_EffectiveOn", "Reorganizations", ["OrganizationId", "EffectiveOn"]);
        SchemaBuilder.CreateIndex("IX_Reorganizations_TenantId_State_EffectiveOn", "Reorganizations", ["TenantId", "State", "EffectiveOn"]);
        SchemaBuilder.CreateTable(
            "ReorganizationSteps",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ReorganizationId = t.Column<Guid>(),
                Ordinal = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 40),
                RecordId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 300),
                FromId = t.Column<Guid>(nullable: true),
                ToId = t.Column<Guid>(nullable: true),
                Before = t.Column<string>(maxLength: 400),
                After = t.Column<string>(maxLength: 400),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ReorganizationSteps", x => x.Id);
                c.ForeignKey(
                    "FK_ReorganizationSteps_Reorganizations_ReorganizationId",
                    x => x.ReorganizationId,
                    "Reorganizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_ReorganizationSteps_ReorganizationId_Ordinal", "ReorganizationSteps", ["ReorganizationId", "Ordinal"]);
        SchemaBuilder.CreateIndex("IX_ReorganizationSteps_RecordId", "ReorganizationSteps", "RecordId");
    }

    private void CreateKept()
    {
        SchemaBuilder.CreateTable(
            "FormerNames",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: Organization.NameLength),
                To = t.Column<DateOnly>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FormerNames", x => x.Id);
                c.ForeignKey(
                    "FK_FormerNames_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_FormerNames_OrganizationId_To", "FormerNames", ["OrganizationId", "To"]);
        SchemaBuilder.CreateTable(
            "MemberTransfers",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                FromOrganizationId = t.Column<Guid>(),
                ToOrganizationId = t.Column<Guid>(nullable: true),
                Members = t.Column<int>(),
                WomenMembers = t.Column<int>(),
                Since = t.Column<DateOnly>(),
                SettledOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_MemberTransfers", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_MemberTransfers_OrganizationId_SettledOn", "MemberTransfers", ["OrganizationId", "SettledOn"]);
        SchemaBuilder.CreateIndex("IX_MemberTransfers_FromOrganizationId", "MemberTransfers", "FromOrganizationId");
    }
}
