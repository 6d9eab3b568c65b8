using Microsoft.EntityFrameworkCore;

namespace Union.Users.Notifications;

internal sealed class NotificationChoiceModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<NotificationChoice>(e =>
        {
            e.ToTable("NotificationChoices");
            e.Ignore(c => c.RecordTitle);
            e.HasOne<User>().WithOne().HasForeignKey<NotificationChoice>(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        });
}
