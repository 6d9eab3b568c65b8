using Microsoft.EntityFrameworkCore.Migrations;
using Union.Organizations.Founding.Enrolments;

namespace Union.Organizations.Founding;

/// <summary>Who meets and elects when a union is founded: the tables that <see cref="FoundingMigrations"/> makes last.</summary>
internal static class MeetingTables
{
    public static void Create(MigrationBuilder schema)
    {
        CreateEnrolments(schema);
        CreateDelegates(schema);
        CreateCandidates(schema);
        CreateAssemblies(schema);
    }

    private static void CreateEnrolments(MigrationBuilder schema)
    {
        schema.CreateTable(
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
        schema.CreateIndex(
            "IX_FoundingEnrolments_FoundingId_Department_PersonName",
            "FoundingEnrolments",
            ["FoundingId", "Department", "PersonName"]
        );
    }

    private static void CreateDelegates(MigrationBuilder schema)
    {
        schema.CreateTable(
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
        schema.CreateIndex("IX_FoundingDelegates_FoundingId", "FoundingDelegates", "FoundingId");
        schema.CreateIndex("IX_FoundingDelegates_EnrolmentId", "FoundingDelegates", "EnrolmentId", unique: true);
    }

    private static void CreateCandidates(MigrationBuilder schema)
    {
        schema.CreateTable(
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
        schema.CreateIndex("IX_FoundingCandidates_FoundingId_Body", "FoundingCandidates", ["FoundingId", "Body"]);
    }

    private static void CreateAssemblies(MigrationBuilder schema)
    {
        schema.CreateTable(
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
        schema.CreateIndex("IX_FoundingAssemblies_FoundingId", "FoundingAssemblies", "FoundingId", unique: true);
    }
}
