using Microsoft.EntityFrameworkCore.Migrations;
using Union.Organizations.Founding.Enrolments;
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
        CreateEnrolments();
        CreateDelegates();
        CreateCandidates();
        CreateAssemblies();
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

    private void CreateEnrolments()
    {
        SchemaBuilder.CreateTable(
            "FoundingEnrolments",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FoundingId = t.Column<Guid>(),
                PersonName = t.Column<string>(maxLength: Enrolment.NameLength),
                Sex = t.Column<string>(maxLength: 40),
                Department = t.Column<string>(maxLength: Enrolment.DepartmentLength),
                AppliedOn = t.Column<DateOnly>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FoundingEnrolments", x => x.Id);
                c.ForeignKey(
                    "FK_FoundingEnrolments_UnionFoundings_FoundingId",
                    x => x.FoundingId,
                    "UnionFoundings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex(
            "IX_FoundingEnrolments_FoundingId_Department_PersonName",
            "FoundingEnrolments",
            ["FoundingId", "Department", "PersonName"]
        );
    }

    private void CreateDelegates()
    {
        SchemaBuilder.CreateTable(
            "FoundingDelegates",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FoundingId = t.Column<Guid>(),
                EnrolmentId = t.Column<Guid>(),
                PersonName = t.Column<string>(maxLength: Enrolment.NameLength),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FoundingDelegates", x => x.Id);
                c.ForeignKey(
                    "FK_FoundingDelegates_UnionFoundings_FoundingId",
                    x => x.FoundingId,
                    "UnionFoundings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                c.ForeignKey(
                    "FK_FoundingDelegates_FoundingEnrolments_EnrolmentId",
                    x => x.EnrolmentId,
                    "FoundingEnrolments",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_FoundingDelegates_FoundingId", "FoundingDelegates", "FoundingId");
        SchemaBuilder.CreateIndex("IX_FoundingDelegates_EnrolmentId", "FoundingDelegates", "EnrolmentId", unique: true);
    }

    private void CreateCandidates()
    {
        SchemaBuilder.CreateTable(
            "FoundingCandidates",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FoundingId = t.Column<Guid>(),
                Body = t.Column<string>(maxLength: 40),
                PersonName = t.Column<string>(maxLength: 60),
                Sex = t.Column<string>(maxLength: 40),
                Duty = t.Column<string>(maxLength: 100),
                Post = t.Column<string>(maxLength: 40),
                Phone = t.Column<string>(maxLength: 60),
                IsAdministrativeHead = t.Column<bool>(),
                IsDeputyHead = t.Column<bool>(),
                IsLegalRepresentative = t.Column<bool>(),
                IsPartner = t.Column<bool>(),
                IsPartnersRelative = t.Column<bool>(),
                IsHeadsRelative = t.Column<bool>(),
                IsHrHead = t.Column<bool>(),
                IsForeign = t.Column<bool>(),
                Votes = t.Column<int>(nullable: true),
                IsElected = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FoundingCandidates", x => x.Id);
                c.ForeignKey(
                    "FK_FoundingCandidates_UnionFoundings_FoundingId",
                    x => x.FoundingId,
                    "UnionFoundings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_FoundingCandidates_FoundingId_Body", "FoundingCandidates", ["FoundingId", "Body"]);
    }

    private void CreateAssemblies()
    {
        SchemaBuilder.CreateTable(
            "FoundingAssemblies",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FoundingId = t.Column<Guid>(),
                HeldOn = t.Column<DateOnly>(nullable: true),
                Place = t.Column<string>(maxLength: 200),
                Presider = t.Column<string>(maxLength: 60),
                ChiefTeller = t.Column<string>(maxLength: 60),
                Tellers = t.Column<string>(maxLength: 300),
                Counters = t.Column<string>(maxLength: 300),
                Entitled = t.Column<int>(),
                Present = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FoundingAssemblies", x => x.Id);
                c.ForeignKey(
                    "FK_FoundingAssemblies_UnionFoundings_FoundingId",
                    x => x.FoundingId,
                    "UnionFoundings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_FoundingAssemblies_FoundingId", "FoundingAssemblies", "FoundingId", unique: true);
    }
}
