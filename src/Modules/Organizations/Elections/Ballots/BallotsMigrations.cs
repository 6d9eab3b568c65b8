using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Elections.Ballots;

internal sealed class BallotsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "BallotSheets",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SubjectId = t.Column<Guid>(),
                Body = t.Column<string>(maxLength: 40),
                Post = t.Column<string>(maxLength: 40),
                Round = t.Column<int>(),
                HeldOn = t.Column<DateOnly>(),
                Seats = t.Column<int>(),
                Entitled = t.Column<int>(),
                Present = t.Column<int>(),
                Issued = t.Column<int>(),
                Returned = t.Column<int>(),
                Invalid = t.Column<int>(),
                Quorum = t.Column<string>(maxLength: 20),
                QuorumBasis = t.Column<string>(maxLength: 300),
                Majority = t.Column<string>(maxLength: 20),
                MajorityBasis = t.Column<string>(maxLength: 300),
                EnteredById = t.Column<Guid>(nullable: true),
                EnteredBy = t.Column<string>(maxLength: 100),
                EnteredAt = t.Column<DateTime>(),
                ConfirmedById = t.Column<Guid>(nullable: true),
                ConfirmedBy = t.Column<string>(maxLength: 100),
                ConfirmedAt = t.Column<DateTime>(nullable: true),
                Hash = t.Column<string>(maxLength: 64),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_BallotSheets", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_BallotSheets_SubjectId_Body_Post_Round", "BallotSheets", ["SubjectId", "Body", "Post", "Round"], unique: true);
        SchemaBuilder.CreateIndex("IX_BallotSheets_Hash", "BallotSheets", "Hash");
        SchemaBuilder.CreateTable(
            "BallotVotes",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SheetId = t.Column<Guid>(),
                Ordinal = t.Column<int>(),
                Name = t.Column<string>(maxLength: 60),
                For = t.Column<int>(),
                Against = t.Column<int>(),
                Abstain = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_BallotVotes", x => x.Id);
                c.ForeignKey("FK_BallotVotes_BallotSheets_SheetId", x => x.SheetId, "BallotSheets", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_BallotVotes_SheetId", "BallotVotes", "SheetId");
        BallotSeal.Create(SchemaBuilder);
        return Task.FromResult(1);
    }
}
