using Union.Core.Data.Migrations;

namespace Union.Core.Mail;

internal sealed class MailMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "OutgoingMails",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                UserId = t.Column<Guid>(nullable: true),
                ToAddress = t.Column<string>(maxLength: OutgoingMail.AddressLength),
                ToName = t.Column<string>(maxLength: OutgoingMail.NameLength),
                Subject = t.Column<string>(maxLength: OutgoingMail.SubjectLength),
                Text = t.Column<string>(),
                Permissions = t.Column<string>(maxLength: OutgoingMail.PermissionsLength),
                UnsubscribeAddress = t.Column<string>(maxLength: OutgoingMail.UnsubscribeLength),
                State = t.Column<string>(maxLength: 40),
                Attempts = t.Column<int>(),
                CreatedAt = t.Column<DateTime>(),
                DueAt = t.Column<DateTime>(nullable: true),
                SentAt = t.Column<DateTime>(nullable: true),
                Error = t.Column<string>(maxLength: OutgoingMail.ErrorLength),
            },
            constraints: c => c.PrimaryKey("PK_OutgoingMails", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_OutgoingMails_DueAt", "OutgoingMails", "DueAt");
        SchemaBuilder.CreateIndex("IX_OutgoingMails_TenantId_State_Id", "OutgoingMails", ["TenantId", "State", "Id"]);
        SchemaBuilder.CreateTable(
            "MailServers",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                IsOn = t.Column<bool>(),
                Host = t.Column<string>(maxLength: MailServer.HostLength),
                Port = t.Column<int>(),
                Security = t.Column<string>(maxLength: 40),
                Account = t.Column<string>(maxLength: MailServer.AccountLength),
                ProtectedPassword = t.Column<string>(maxLength: MailServer.PasswordLength),
                SenderAddress = t.Column<string>(maxLength: MailServer.AddressLength),
                SenderName = t.Column<string>(maxLength: MailServer.NameLength),
                SiteAddress = t.Column<string>(maxLength: MailServer.AddressLength),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_MailServers", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_MailServers_TenantId", "MailServers", "TenantId", unique: true);
        return Task.FromResult(1);
    }
}
