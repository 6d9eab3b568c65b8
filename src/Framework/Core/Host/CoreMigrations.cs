using Microsoft.EntityFrameworkCore.Migrations;
using Union.Core.Data.Migrations;

namespace Union.Core.Host;

/// <summary>Schema of the framework's own tables.</summary>
internal sealed class CoreMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateTenants();
        CreatePermissions();
        CreateActs();
        CreateMachinery();
        return Task.FromResult(1);
    }

    /// <summary>Long work with progress.</summary>
    public Task<int> UpdateFrom1Async()
    {
        SchemaBuilder.CreateTable(
            "Jobs",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 200),
                Title = t.Column<string>(maxLength: 200),
                Payload = t.Column<string>(),
                State = t.Column<string>(maxLength: 40),
                Done = t.Column<int>(),
                Total = t.Column<int>(),
                Message = t.Column<string>(nullable: true),
                Log = t.Column<string>(),
                Attempts = t.Column<int>(),
                CreatedAt = t.Column<DateTime>(),
                StartedAt = t.Column<DateTime>(nullable: true),
                FinishedAt = t.Column<DateTime>(nullable: true),
                UserId = t.Column<Guid>(nullable: true),
                UserName = t.Column<string>(maxLength: 100),
                DisplayName = t.Column<string>(maxLength: 100),
                UserTenantId = t.Column<Guid>(nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_Jobs", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Jobs_State_CreatedAt", "Jobs", ["State", "CreatedAt"]);
        SchemaBuilder.CreateIndex("IX_Jobs_TenantId_CreatedAt", "Jobs", ["TenantId", "CreatedAt"]);
        return Task.FromResult(2);
    }

    private void CreateTenants()
    {
        SchemaBuilder.CreateTable(
            "Tenants",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 40),
                DisplayName = t.Column<string>(maxLength: 100),
                ParentId = t.Column<Guid>(nullable: true),
                Path = t.Column<string>(maxLength: 400),
                RequestUrlPrefix = t.Column<string>(maxLength: 40),
                RequestUrlHost = t.Column<string>(maxLength: 400),
                State = t.Column<string>(maxLength: 40),
                RegionCode = t.Column<string>(maxLength: 12),
                LevelWord = t.Column<string>(maxLength: 20),
                Category = t.Column<string>(maxLength: 100),
                Description = t.Column<string>(maxLength: 1000),
                FeatureProfile = t.Column<string>(maxLength: 400),
                RecipeName = t.Column<string>(maxLength: 100),
                RootOrganizationId = t.Column<Guid>(),
                CreatedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Tenants", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Tenants_Name", "Tenants", "Name", unique: true);
        SchemaBuilder.CreateIndex("IX_Tenants_RequestUrlPrefix", "Tenants", "RequestUrlPrefix");
        SchemaBuilder.CreateIndex("IX_Tenants_Path", "Tenants", "Path");
        SchemaBuilder.CreateTable(
            "TenantFeatures",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                FeatureId = t.Column<string>(maxLength: 100),
                IsEnabled = t.Column<bool>(),
                ChangedAt = t.Column<DateTime>(),
                ChangedBy = t.Column<string>(maxLength: 100),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_TenantFeatures", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_TenantFeatures_TenantId_FeatureId", "TenantFeatures", ["TenantId", "FeatureId"], unique: true);
        SchemaBuilder.CreateTable(
            "FeatureProfiles",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ProfileId = t.Column<string>(maxLength: 100),
                RulesJson = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_FeatureProfiles", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_FeatureProfiles_ProfileId", "FeatureProfiles", "ProfileId", unique: true);
        SchemaBuilder.CreateTable(
            "SiteDocuments",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Json = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_SiteDocuments", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SiteDocuments_TenantId", "SiteDocuments", "TenantId", unique: true);
    }

    private void CreatePermissions()
    {
        SchemaBuilder.CreateTable(
            "Roles",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Description = t.Column<string>(maxLength: 400),
                PermissionsJson = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Roles", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Roles_TenantId_Name", "Roles", ["TenantId", "Name"], unique: true);
        SchemaBuilder.CreateTable(
            "RoleAssignments",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                RoleId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_RoleAssignments", x => x.Id);
                c.ForeignKey("FK_RoleAssignments_Roles_RoleId", x => x.RoleId, "Roles", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex(
            "IX_RoleAssignments_UserId_RoleId_OrganizationId",
            "RoleAssignments",
            ["UserId", "RoleId", "OrganizationId"],
            unique: true
        );
        SchemaBuilder.CreateIndex("IX_RoleAssignments_RoleId", "RoleAssignments", "RoleId");
    }

    private void CreateActs()
    {
        SchemaBuilder.CreateTable(
            "Acts",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Sequence = t.Column<long>(),
                At = t.Column<DateTime>(),
                UserId = t.Column<Guid>(nullable: true),
                UserName = t.Column<string>(maxLength: 100),
                OrganizationId = t.Column<Guid>(),
                FromTenantId = t.Column<Guid>(nullable: true),
                Name = t.Column<string>(maxLength: 100),
                Title = t.Column<string>(maxLength: 400),
                Reason = t.Column<string>(maxLength: 1000, nullable: true),
                IpAddress = t.Column<string>(maxLength: 60, nullable: true),
                PreviousHash = t.Column<string>(maxLength: 64),
                Hash = t.Column<string>(maxLength: 64),
            },
            constraints: c => c.PrimaryKey("PK_Acts", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Acts_TenantId_Sequence", "Acts", ["TenantId", "Sequence"], unique: true);
        SchemaBuilder.CreateIndex("IX_Acts_TenantId_UserId_Sequence", "Acts", ["TenantId", "UserId", "Sequence"]);
        SchemaBuilder.CreateTable(
            "ActChanges",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ActId = t.Column<Guid>(),
                Sequence = t.Column<long>(),
                Ordinal = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 100),
                RecordId = t.Column<Guid>(),
                Operation = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 200),
                Values = t.Column<string>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ActChanges", x => x.Id);
                c.ForeignKey("FK_ActChanges_Acts_ActId", x => x.ActId, "Acts", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_ActChanges_TenantId_Sequence_Ordinal", "ActChanges", ["TenantId", "Sequence", "Ordinal"]);
        SchemaBuilder.CreateIndex("IX_ActChanges_RecordId_Sequence", "ActChanges", ["RecordId", "Sequence"]);
        SchemaBuilder.CreateIndex("IX_ActChanges_ActId", "ActChanges", "ActId");
        SchemaBuilder.CreateTable(
            "ActHeads",
            t => new
            {
                TenantId = t.Column<Guid>(),
                Sequence = t.Column<long>(),
                Hash = t.Column<string>(maxLength: 64),
                Registry = t.Column<long>(),
            },
            constraints: c => c.PrimaryKey("PK_ActHeads", x => x.TenantId)
        );
    }

    private void CreateMachinery()
    {
        SchemaBuilder.CreateTable(
            "OutboxMessages",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                EventType = t.Column<string>(maxLength: 400),
                HandlerType = t.Column<string>(maxLength: 400),
                Payload = t.Column<string>(),
                CreatedAt = t.Column<DateTime>(),
                Attempts = t.Column<int>(),
                DueAt = t.Column<DateTime>(nullable: true),
                DoneAt = t.Column<DateTime>(nullable: true),
                Error = t.Column<string>(nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_OutboxMessages", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_OutboxMessages_DueAt", "OutboxMessages", "DueAt");
        SchemaBuilder.CreateTable(
            "TaskStates",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                TaskName = t.Column<string>(maxLength: 200),
                LastRunAt = t.Column<DateTime>(nullable: true),
                LastMilliseconds = t.Column<int>(),
                LastError = t.Column<string>(nullable: true),
                Runs = t.Column<long>(),
            },
            constraints: c => c.PrimaryKey("PK_TaskStates", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_TaskStates_TenantId_TaskName", "TaskStates", ["TenantId", "TaskName"], unique: true);
        SchemaBuilder.CreateTable(
            "TaskSettings",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                TaskName = t.Column<string>(maxLength: 200),
                IsEnabled = t.Column<bool>(),
                Schedule = t.Column<string>(maxLength: 100),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_TaskSettings", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_TaskSettings_TenantId_TaskName", "TaskSettings", ["TenantId", "TaskName"], unique: true);
    }
}
