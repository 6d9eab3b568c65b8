using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Users.Notifications;

internal sealed class NotificationChoiceMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "NotificationChoices",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                Mail = t.Column<string>(maxLength: 40),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_NotificationChoices", x => x.Id);
                c.ForeignKey("FK_NotificationChoices_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_NotificationChoices_UserId", "NotificationChoices", "UserId", unique: true);
        return Task.FromResult(1);
    }
}
