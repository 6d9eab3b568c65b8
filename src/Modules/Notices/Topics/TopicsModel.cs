using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Topics;

internal sealed class TopicsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Topic>(e =>
        {
            e.ToTable("NoticeTopics");
            e.Ignore(t => t.RecordTitle);
            e.Property(t => t.Name).HasMaxLength(Topic.NameLength);
            e.HasIndex(t => new
            {
                t.TenantId,
                t.ParentId,
                t.Order,
            });
        });
        model.Entity<NoticeTopicLink>(e =>
        {
            e.ToTable("NoticeTopicLinks");
            e.HasIndex(l => new
                {
                    l.TenantId,
                    l.TopicId,
                    l.NoticeId,
                })
                .IsUnique();
            e.HasIndex(l => new { l.TenantId, l.NoticeId });
        });
    }
}
