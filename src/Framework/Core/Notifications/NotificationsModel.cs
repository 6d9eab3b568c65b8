using Microsoft.EntityFrameworkCore;
using Union.Core.Data;

namespace Union.Core.Notifications;

internal sealed class NotificationsModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<Notification>(e =>
        {
            e.ToTable("Notifications");
            e.Property(n => n.Kind).HasMaxLength(Notification.KindLength);
            e.Property(n => n.Key).HasMaxLength(Notification.KeyLength);
            e.Property(n => n.Title).HasMaxLength(Notification.TitleLength);
            e.Property(n => n.Detail).HasMaxLength(Notification.DetailLength);
            e.Property(n => n.Link).HasMaxLength(Notification.LinkLength);
            e.Property(n => n.Permission).HasMaxLength(Notification.PermissionLength);
            // Two that put it into a mail at the same instant: the second save is refused.
            e.Property(n => n.MailedAt).IsConcurrencyToken();
            // Once under one key, also when two nodes tell at the same instant.
            e.HasIndex(n => new
                {
                    n.TenantId,
                    n.UserId,
                    n.Key,
                })
                .IsUnique();
            e.HasIndex(n => new
            {
                n.TenantId,
                n.UserId,
                n.Id,
            });
            e.HasIndex(n => new
            {
                n.TenantId,
                n.UserId,
                n.ReadAt,
                n.Id,
            });
            // The daily digest, and what is forgotten after a time.
            e.HasIndex(n => new { n.TenantId, n.CreatedAt });
            e.HasIndex(n => new { n.TenantId, n.RecordId });
        });
}
