using Microsoft.EntityFrameworkCore;
using Union.Core.Data;

namespace Union.Core.Mail;

internal sealed class MailModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<OutgoingMail>(e =>
        {
            e.ToTable("OutgoingMails");
            e.Property(m => m.ToAddress).HasMaxLength(OutgoingMail.AddressLength);
            e.Property(m => m.ToName).HasMaxLength(OutgoingMail.NameLength);
            e.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectLength);
            e.Property(m => m.Permissions).HasMaxLength(OutgoingMail.PermissionsLength);
            e.Property(m => m.UnsubscribeAddress).HasMaxLength(OutgoingMail.UnsubscribeLength);
            e.Property(m => m.Error).HasMaxLength(OutgoingMail.ErrorLength);
            e.HasIndex(m => m.DueAt);
            e.HasIndex(m => new
            {
                m.TenantId,
                m.State,
                m.Id,
            });
        });
        model.Entity<MailServer>(e =>
        {
            e.ToTable("MailServers");
            e.Ignore(s => s.RecordTitle);
            e.Property(s => s.Host).HasMaxLength(MailServer.HostLength);
            e.Property(s => s.Account).HasMaxLength(MailServer.AccountLength);
            e.Property(s => s.ProtectedPassword).HasMaxLength(MailServer.PasswordLength);
            e.Property(s => s.SenderAddress).HasMaxLength(MailServer.AddressLength);
            e.Property(s => s.SenderName).HasMaxLength(MailServer.NameLength);
            e.Property(s => s.SiteAddress).HasMaxLength(MailServer.AddressLength);
            e.HasIndex(s => s.TenantId).IsUnique();
        });
    }
}
