using Union.Core.Data.Migrations;

namespace Union.Core.Notifications;

internal sealed class NotificationsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "Notifications",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: Notification.KindLength),
                Key = t.Column<string>(maxLength: Notification.KeyLength),
                Title = t.Column<string>(maxLength: Notification.TitleLength),
                Detail = t.Column<string>(maxLength: Notification.DetailLength),
                Link = t.Column<string>(maxLength: Notification.LinkLength),
                Permission = t.Column<string>(maxLength: Notification.PermissionLength, nullable: true),
                RecordId = t.Column<Guid>(nullable: true),
                CreatedAt = t.Column<DateTime>(),
                ReadAt = t.Column<DateTime>(nullable: true),
                MailedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_Notifications", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Notifications_TenantId_UserId_Key", "Notifications", ["TenantId", "UserId", "Key"], unique: true);
        SchemaBuilder.CreateIndex("IX_Notifications_TenantId_UserId_Id", "Notifications", ["TenantId", "UserId", "Id"]);
        SchemaBuilder.CreateIndex("IX_Notifications_TenantId_UserId_ReadAt_Id", "Notifications", ["TenantId", "UserId", "ReadAt", "Id"]);
        SchemaBuilder.CreateIndex("IX_Notifications_TenantId_CreatedAt", "Notifications", ["TenantId", "CreatedAt"]);
        SchemaBuilder.CreateIndex("IX_Notifications_TenantId_RecordId", "Notifications", ["TenantId", "RecordId"]);
        return Task.FromResult(1);
    }
}
