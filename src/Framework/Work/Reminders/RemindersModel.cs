using Microsoft.EntityFrameworkCore;

namespace Union.Work.Reminders;

internal sealed class RemindersModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<Reminder>(e =>
        {
            e.ToTable("Reminders");
            e.Property(r => r.Key).HasMaxLength(200);
            e.Property(r => r.Permission).HasMaxLength(100);
            e.Property(r => r.Title).HasMaxLength(Reminder.MaxTitle);
            e.Property(r => r.Link).HasMaxLength(300);
            e.Property(r => r.DoneBy).HasMaxLength(100);
            e.HasIndex(r => new { r.TenantId, r.Key }).IsUnique();
            e.HasIndex(r => new
            {
                r.TenantId,
                r.IsOpen,
                r.DueOn,
            });
        });
}
