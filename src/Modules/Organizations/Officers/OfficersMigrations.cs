using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Officers;

internal sealed class OfficersMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateTrainings();
        CreateAttendances();
        CreateAppraisals();
        CreateVisits();
        CreateStandIns();
        CreateMeetings();
        CreateRemovals();
        return Task.FromResult(1);
    }

    private void CreateTrainings()
    {
        SchemaBuilder.CreateTable(
            "OfficerTrainings",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Course = t.Column<string>(maxLength: 200),
                Method = t.Column<string>(maxLength: 40),
                Hours = t.Column<int>(),
                On = t.Column<DateOnly>(),
                Organizer = t.Column<string>(maxLength: 200),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_OfficerTrainings", x => x.Id);
                c.ForeignKey(
                    "FK_OfficerTrainings_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_OfficerTrainings_OrganizationId", "OfficerTrainings", "OrganizationId");
        SchemaBuilder.CreateIndex("IX_OfficerTrainings_On_Id", "OfficerTrainings", ["On", "Id"]);
    }

    private void CreateAttendances()
    {
        SchemaBuilder.CreateTable(
            "TrainingAttendances",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                TrainingId = t.Column<Guid>(),
                OfficerId = t.Column<Guid>(),
                PersonName = t.Column<string>(maxLength: 60),
                On = t.Column<DateOnly>(),
                Result = t.Column<string>(maxLength: 40),
                Satisfaction = t.Column<int>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_TrainingAttendances", x => x.Id);
                c.ForeignKey(
                    "FK_TrainingAttendances_OfficerTrainings_TrainingId",
                    x => x.TrainingId,
                    "OfficerTrainings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                c.ForeignKey("FK_TrainingAttendances_Officers_OfficerId", x => x.OfficerId, "Officers", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_TrainingAttendances_TrainingId_OfficerId", "TrainingAttendances", ["TrainingId", "OfficerId"], unique: true);
        SchemaBuilder.CreateIndex("IX_TrainingAttendances_OfficerId", "TrainingAttendances", "OfficerId");
        SchemaBuilder.CreateIndex("IX_TrainingAttendances_OrganizationId_On", "TrainingAttendances", ["OrganizationId", "On"]);
    }

    private void CreateAppraisals()
    {
        SchemaBuilder.CreateTable(
            "OfficerAppraisals",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                OfficerId = t.Column<Guid>(),
                Year = t.Column<int>(),
                Method = t.Column<string>(maxLength: 40),
                Result = t.Column<string>(maxLength: 40),
                Remark = t.Column<string>(maxLength: 1000),
                Evidence = t.Column<string>(maxLength: 64),
                EvidenceName = t.Column<string>(maxLength: 200),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_OfficerAppraisals", x => x.Id);
                c.ForeignKey("FK_OfficerAppraisals_Officers_OfficerId", x => x.OfficerId, "Officers", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_OfficerAppraisals_OfficerId_Year", "OfficerAppraisals", ["OfficerId", "Year"], unique: true);
        SchemaBuilder.CreateIndex("IX_OfficerAppraisals_OrganizationId_Year", "OfficerAppraisals", ["OrganizationId", "Year"]);
    }

    private void CreateVisits()
    {
        SchemaBuilder.CreateTable(
            "OfficerVisits",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                On = t.Column<DateOnly>(),
                Place = t.Column<string>(maxLength: 200),
                Who = t.Column<string>(maxLength: 200),
                Finding = t.Column<string>(maxLength: 2000),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_OfficerVisits", x => x.Id);
                c.ForeignKey(
                    "FK_OfficerVisits_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_OfficerVisits_OrganizationId_On", "OfficerVisits", ["OrganizationId", "On"]);
    }

    private void CreateStandIns()
    {
        SchemaBuilder.CreateTable(
            "StandIns",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Post = t.Column<string>(maxLength: 40),
                AbsentOfficerId = t.Column<Guid>(nullable: true),
                PersonName = t.Column<string>(maxLength: 60),
                From = t.Column<DateOnly>(),
                To = t.Column<DateOnly>(nullable: true),
                Reason = t.Column<string>(maxLength: 300),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_StandIns", x => x.Id);
                c.ForeignKey(
                    "FK_StandIns_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_StandIns_OrganizationId", "StandIns", "OrganizationId");
    }

    private void CreateMeetings()
    {
        SchemaBuilder.CreateTable(
            "UnionMeetings",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                On = t.Column<DateOnly>(),
                Entitled = t.Column<int>(),
                Present = t.Column<int>(),
                Topic = t.Column<string>(maxLength: 300),
                Proposers = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_UnionMeetings", x => x.Id);
                c.ForeignKey(
                    "FK_UnionMeetings_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_UnionMeetings_OrganizationId_On", "UnionMeetings", ["OrganizationId", "On"]);
    }

    private void CreateRemovals()
    {
        SchemaBuilder.CreateTable(
            "OfficerRemovals",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                OfficerId = t.Column<Guid>(),
                Votes = t.Column<int>(),
                All = t.Column<int>(),
                IsCarried = t.Column<bool>(),
                Reason = t.Column<string>(maxLength: 300),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_OfficerRemovals", x => x.Id);
                c.ForeignKey(
                    "FK_OfficerRemovals_UnionMeetings_MeetingId",
                    x => x.MeetingId,
                    "UnionMeetings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                c.ForeignKey("FK_OfficerRemovals_Officers_OfficerId", x => x.OfficerId, "Officers", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_OfficerRemovals_MeetingId", "OfficerRemovals", "MeetingId");
        SchemaBuilder.CreateIndex("IX_OfficerRemovals_OfficerId", "OfficerRemovals", "OfficerId");
    }
}
