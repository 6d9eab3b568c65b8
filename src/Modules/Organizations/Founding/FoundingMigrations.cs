using Microsoft.EntityFrameworkCore.Migrations;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding;

internal sealed class FoundingMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateProspects();
        CreateFoundings();
        CreateUnits();
        CreatePreparers();
        MeetingTables.Create(SchemaBuilder);
        AddQuotas();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom1Async()
    {
        AddQuotas();
        return Task.FromResult(2);
    }

    private void AddQuotas() => SchemaBuilder.AddColumn<string>("DelegateQuotas", "UnionFoundings", nullable: false, defaultValue: "");

    private void CreateProspects()
    {
        SchemaBuilder.CreateTable(
            "Prospects",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                UnitId = t.Column<Guid>(),
                UnitName = t.Column<string>(maxLength: 200),
                Distribution = t.Column<string>(maxLength: Prospect.ClearLength),
                Operation = t.Column<string>(maxLength: Prospect.ClearLength),
                Workforce = t.Column<string>(maxLength: Prospect.ClearLength),
                Investors = t.Column<string>(maxLength: Prospect.ClearLength),
                Obstacle = t.Column<string>(maxLength: Prospect.ClearLength),
                Way = t.Column<string>(maxLength: 40, nullable: true),
                Management = t.Column<string>(maxLength: 40, nullable: true),
                PlannedOn = t.Column<DateOnly>(nullable: true),
                Keeper = t.Column<string>(maxLength: 60),
                HostUnionId = t.Column<Guid>(nullable: true),
                AdvisedOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_Prospects", x => x.Id);
                c.ForeignKey("FK_Prospects_EmployingUnits_UnitId", x => x.UnitId, "EmployingUnits", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_Prospects_UnitId", "Prospects", "UnitId", unique: true);
        SchemaBuilder.CreateIndex("IX_Prospects_OrganizationId", "Prospects", "OrganizationId");
    }

    private void CreateFoundings()
    {
        SchemaBuilder.CreateTable(
            "UnionFoundings",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SuperiorId = t.Column<Guid>(),
                UnionId = t.Column<Guid>(nullable: true),
                Name = t.Column<string>(maxLength: Organization.NameLength),
                Type = t.Column<string>(maxLength: 40),
                JointForm = t.Column<string>(maxLength: 40, nullable: true),
                Way = t.Column<string>(maxLength: 40),
                Management = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 1000),
                PartyName = t.Column<string>(maxLength: 200),
                Phone = t.Column<string>(maxLength: 60),
                Office = t.Column<string>(maxLength: 300),
                PreparedOn = t.Column<DateOnly>(nullable: true),
                UnitOpenedOn = t.Column<DateOnly>(nullable: true),
                IsCongress = t.Column<bool>(),
                DelegateSeats = t.Column<int>(),
                CommitteeSeats = t.Column<int>(),
                AuditSeats = t.Column<int>(),
                WomenSeats = t.Column<int>(),
                IsChairDirect = t.Column<bool>(),
                TermYears = t.Column<int>(),
                TermEndsOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_UnionFoundings", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_UnionFoundings_OrganizationId", "UnionFoundings", "OrganizationId");
        SchemaBuilder.CreateIndex("IX_UnionFoundings_UnionId", "UnionFoundings", "UnionId");
    }

    private void CreateUnits()
    {
        SchemaBuilder.CreateTable(
            "FoundingUnits",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FoundingId = t.Column<Guid>(),
                UnitId = t.Column<Guid>(),
                UnitName = t.Column<string>(maxLength: 200),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FoundingUnits", x => x.Id);
                c.ForeignKey(
                    "FK_FoundingUnits_UnionFoundings_FoundingId",
                    x => x.FoundingId,
                    "UnionFoundings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                c.ForeignKey("FK_FoundingUnits_EmployingUnits_UnitId", x => x.UnitId, "EmployingUnits", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_FoundingUnits_FoundingId_UnitId", "FoundingUnits", ["FoundingId", "UnitId"], unique: true);
        SchemaBuilder.CreateIndex("IX_FoundingUnits_UnitId", "FoundingUnits", "UnitId");
    }

    private void CreatePreparers()
    {
        SchemaBuilder.CreateTable(
            "FoundingPreparers",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FoundingId = t.Column<Guid>(),
                PersonName = t.Column<string>(maxLength: 60),
                Duty = t.Column<string>(maxLength: 100),
                IsLeader = t.Column<bool>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FoundingPreparers", x => x.Id);
                c.ForeignKey(
                    "FK_FoundingPreparers_UnionFoundings_FoundingId",
                    x => x.FoundingId,
                    "UnionFoundings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_FoundingPreparers_FoundingId", "FoundingPreparers", "FoundingId");
    }
}
