using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Users;

internal sealed class Migrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateUsers();
        CreateSessions();
        CreateLinks();
        return Task.FromResult(1);
    }

    /// <summary>Exports of the list of users are written down (domain.md P-11).</summary>
    public Task<int> UpdateFrom1Async()
    {
        SchemaBuilder.CreateTable(
            "UserExports",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Rows = t.Column<int>(),
                Filter = t.Column<string>(maxLength: 400),
            },
            constraints: c => c.PrimaryKey("PK_UserExports", x => x.Id)
        );
        return Task.FromResult(2);
    }

    private void CreateUsers()
    {
        SchemaBuilder.CreateTable(
            "Users",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserName = t.Column<string>(maxLength: 50),
                NormalizedUserName = t.Column<string>(maxLength: 100),
                DisplayName = t.Column<string>(maxLength: 50),
                Email = t.Column<string>(maxLength: 200, nullable: true),
                Mobile = t.Column<string>(maxLength: 20, nullable: true),
                PasswordHash = t.Column<string>(maxLength: 400, nullable: true),
                PasswordChangedAt = t.Column<DateTime>(nullable: true),
                SecurityStamp = t.Column<string>(maxLength: 40),
                TwoFactorSecret = t.Column<string>(maxLength: 1000, nullable: true),
                TwoFactorSince = t.Column<DateTime>(nullable: true),
                RecoveryCodes = t.Column<string>(maxLength: 2000),
                LockedUntil = t.Column<DateTime>(nullable: true),
                DisabledAt = t.Column<DateTime>(nullable: true),
                DisabledReason = t.Column<string>(maxLength: 400, nullable: true),
                CreatedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Users", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Users_TenantId_NormalizedUserName", "Users", ["TenantId", "NormalizedUserName"], unique: true);
        SchemaBuilder.CreateTable(
            "SignInStates",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Failures = t.Column<int>(),
                LastSignInAt = t.Column<DateTime>(nullable: true),
                LastCodeStep = t.Column<long>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_SignInStates", x => x.Id);
                c.ForeignKey("FK_SignInStates_Users_Id", x => x.Id, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }

    private void CreateSessions()
    {
        SchemaBuilder.CreateTable(
            "UserSessions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                SecurityStamp = t.Column<string>(maxLength: 40),
                StartedAt = t.Column<DateTime>(),
                LastSeenAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Device = t.Column<string>(maxLength: 100),
                IpAddress = t.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_UserSessions", x => x.Id);
                c.ForeignKey("FK_UserSessions_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_UserSessions_UserId", "UserSessions", "UserId");
        SchemaBuilder.CreateIndex("IX_UserSessions_LastSeenAt", "UserSessions", "LastSeenAt");
        SchemaBuilder.CreateTable(
            "SignInRecords",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(nullable: true),
                UserName = t.Column<string>(maxLength: 50),
                Outcome = t.Column<string>(maxLength: 40),
                At = t.Column<DateTime>(),
                Device = t.Column<string>(maxLength: 100),
                IpAddress = t.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_SignInRecords", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SignInRecords_UserId_At", "SignInRecords", ["UserId", "At"]);
    }

    private void CreateLinks()
    {
        SchemaBuilder.CreateTable(
            "AccountLinks",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                UserName = t.Column<string>(maxLength: 50),
                Kind = t.Column<string>(maxLength: 40),
                TokenHash = t.Column<string>(maxLength: 64),
                CreatedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                UsedAt = t.Column<DateTime>(nullable: true),
                RevokedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_AccountLinks", x => x.Id);
                c.ForeignKey("FK_AccountLinks_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_AccountLinks_UserId", "AccountLinks", "UserId");
        SchemaBuilder.CreateIndex("IX_AccountLinks_TokenHash", "AccountLinks", "TokenHash", unique: true);
    }
}
