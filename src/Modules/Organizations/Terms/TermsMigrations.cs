using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Terms;

internal sealed class TermsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateTerms();
        CreateBodies();
        CreateOfficers();
        return Task.FromResult(1);
    }

    private void CreateTerms()
    {
        SchemaBuilder.CreateTable(
            "Terms",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Number = t.Column<int>(),
                StartsOn = t.Column<DateOnly>(),
                EndsOn = t.Column<DateOnly>(),
                EndIsComputed = t.Column<bool>(),
                Years = t.Column<int>(),
                ReplyNumber = t.Column<string>(maxLength: 100),
                ReplyOn = t.Column<DateOnly>(nullable: true),
                ExtendedTo = t.Column<DateOnly>(nullable: true),
                ExtensionReplyNumber = t.Column<string>(maxLength: 100),
                DueOn = t.Column<DateOnly>(),
                ClosedOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_Terms", x => x.Id);
                c.ForeignKey(
                    "FK_Terms_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_Terms_OrganizationId_Number", "Terms", ["OrganizationId", "Number"], unique: true);
        SchemaBuilder.CreateIndex("IX_Terms_ClosedOn_DueOn_Id", "Terms", ["ClosedOn", "DueOn", "Id"]);
    }

    private void CreateBodies()
    {
        SchemaBuilder.CreateTable(
            "TermBodies",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                TermId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Seats = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_TermBodies", x => x.Id);
                c.ForeignKey("FK_TermBodies_Terms_TermId", x => x.TermId, "Terms", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_TermBodies_TermId_Kind", "TermBodies", ["TermId", "Kind"], unique: true);
        SchemaBuilder.CreateIndex("IX_TermBodies_OrganizationId", "TermBodies", "OrganizationId");
    }

    private void CreateOfficers()
    {
        SchemaBuilder.CreateTable(
            "Officers",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                TermId = t.Column<Guid>(nullable: true),
                Body = t.Column<string>(maxLength: 40, nullable: true),
                Post = t.Column<string>(maxLength: 40),
                PersonName = t.Column<string>(maxLength: 60),
                Sex = t.Column<string>(maxLength: 40),
                Engagement = t.Column<string>(maxLength: 40),
                From = t.Column<DateOnly>(),
                To = t.Column<DateOnly>(nullable: true),
                EndReason = t.Column<string>(maxLength: 300),
                Phone = t.Column<string>(maxLength: 60),
                Rank = t.Column<string>(maxLength: 60),
                IsFrontLine = t.Column<bool>(),
                IsModelWorker = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_Officers", x => x.Id);
                c.ForeignKey(
                    "FK_Officers_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_Officers_OrganizationId_To", "Officers", ["OrganizationId", "To"]);
        SchemaBuilder.CreateIndex("IX_Officers_TenantId_Post_To", "Officers", ["TenantId", "Post", "To"]);
        SchemaBuilder.CreateIndex("IX_Officers_TermId", "Officers", "TermId");
    }
}
