using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Relations;

internal sealed class RelationsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<NoticeRelation>(e =>
        {
            e.ToTable("NoticeRelations");
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.IsWhole);
            e.Property(r => r.TargetTitle).HasMaxLength(NoticeRelation.TitleLength);
            e.Property(r => r.Clauses).HasMaxLength(NoticeRelation.ClausesLength);
            e.HasIndex(r => new
                {
                    r.TenantId,
                    r.NoticeId,
                    r.TargetId,
                    r.Kind,
                    r.Clauses,
                })
                .IsUnique();
            e.HasIndex(r => new { r.TenantId, r.TargetId });
        });
        model.Entity<RelationRejection>(e =>
        {
            e.ToTable("RelationRejections");
            e.Ignore(r => r.RecordTitle);
            e.Property(r => r.TargetTitle).HasMaxLength(NoticeRelation.TitleLength);
            e.Property(r => r.RejectedBy).HasMaxLength(100);
            e.HasIndex(r => new
                {
                    r.TenantId,
                    r.NoticeId,
                    r.TargetId,
                    r.Kind,
                })
                .IsUnique();
        });
    }
}
