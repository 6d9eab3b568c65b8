using Microsoft.EntityFrameworkCore.Migrations;
using Union.Organizations.Tree;

namespace Union.Organizations.Elections;

internal sealed class ElectionsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateElections();
        CreateCandidates();
        CreateExtensions();
        return Task.FromResult(1);
    }

    /// <summary>Seats of the standing committee.</summary>
    public Task<int> UpdateFrom1Async()
    {
        SchemaBuilder.AddColumn<int>("StandingSeats", "Elections", nullable: true);
        return Task.FromResult(2);
    }

    private void CreateElections()
    {
        SchemaBuilder.CreateTable(
            "Elections",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SuperiorId = t.Column<Guid>(),
                OrganizationName = t.Column<string>(maxLength: Organization.NameLength),
                Kind = t.Column<string>(maxLength: 40),
                TermId = t.Column<Guid>(nullable: true),
                TermNumber = t.Column<int>(),
                Form = t.Column<string>(maxLength: 40),
                IsDirect = t.Column<bool>(),
                PlannedOn = t.Column<DateOnly>(nullable: true),
                Place = t.Column<string>(maxLength: 200),
                Entitled = t.Column<int>(),
                CommitteeSeats = t.Column<int>(),
                AuditSeats = t.Column<int>(),
                WomenSeats = t.Column<int>(),
                ViceChairs = t.Column<int>(),
                Years = t.Column<int>(),
                EarlyReason = t.Column<string>(maxLength: 500),
                VacantPost = t.Column<string>(maxLength: 40, nullable: true),
                VacantSince = t.Column<DateOnly>(nullable: true),
                ReplyNumber = t.Column<string>(maxLength: 100),
                ReplyOn = t.Column<DateOnly>(nullable: true),
                StartsOn = t.Column<DateOnly>(nullable: true),
                StatedEnd = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Elections", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Elections_OrganizationId", "Elections", "OrganizationId");
    }

    private void CreateCandidates()
    {
        SchemaBuilder.CreateTable(
            "ElectionCandidates",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                ElectionId = t.Column<Guid>(),
                Body = t.Column<string>(maxLength: 40),
                Post = t.Column<string>(maxLength: 40),
                PersonName = t.Column<string>(maxLength: 60),
                Sex = t.Column<string>(maxLength: 40),
                Duty = t.Column<string>(maxLength: 100),
                Phone = t.Column<string>(maxLength: 60),
                Engagement = t.Column<string>(maxLength: 40),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ElectionCandidates", x => x.Id);
                c.ForeignKey("FK_ElectionCandidates_Elections_ElectionId", x => x.ElectionId, "Elections", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex(
            "IX_ElectionCandidates_ElectionId_Body_Post_PersonName",
            "ElectionCandidates",
            ["ElectionId", "Body", "Post", "PersonName"],
            unique: true
        );
    }

    private void CreateExtensions()
    {
        SchemaBuilder.CreateTable(
            "TermExtensions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                TermId = t.Column<Guid>(),
                State = t.Column<string>(maxLength: 40),
                To = t.Column<DateOnly>(),
                Reason = t.Column<string>(maxLength: 500),
                RequestedOn = t.Column<DateOnly>(),
                ReplyNumber = t.Column<string>(maxLength: 100),
                ReplyOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_TermExtensions", x => x.Id);
                c.ForeignKey("FK_TermExtensions_Terms_TermId", x => x.TermId, "Terms", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_TermExtensions_TermId", "TermExtensions", "TermId");
        SchemaBuilder.CreateIndex("IX_TermExtensions_OrganizationId", "TermExtensions", "OrganizationId");
    }
}
