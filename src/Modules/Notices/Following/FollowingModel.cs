using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Following;

internal sealed class FollowingModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<NoticeFollow>(e =>
        {
            e.ToTable("NoticeFollows");
            e.Ignore(f => f.RecordTitle);
            e.Property(f => f.Value).HasMaxLength(NoticeVersion.IssuerLength);
            e.Property(f => f.Target).HasMaxLength(FollowTarget.KeyLength);
            e.HasIndex(f => new
                {
                    f.TenantId,
                    f.UserId,
                    f.Target,
                })
                .IsUnique();
            // Followers of what was published, in the order of their ids.
            e.HasIndex(f => new
            {
                f.TenantId,
                f.Target,
                f.UserId,
            });
        });
}
