using Microsoft.EntityFrameworkCore;

namespace Union.Notices;

internal sealed class NoticesModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Notice>(e =>
        {
            e.ToTable("Notices");
            e.Ignore(n => n.RecordTitle);
            e.Ignore(n => n.HasDraft);
            e.Ignore(n => n.Url);
            e.Property(n => n.ContentItemId).HasMaxLength(40);
            e.Property(n => n.Slug).HasMaxLength(Notice.SlugLength);
            e.Property(n => n.Title).HasMaxLength(NoticeVersion.TitleLength);
            e.Property(n => n.Kind).HasMaxLength(NoticeKinds.MaxLength);
            e.Property(n => n.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.Property(n => n.UnpublishedReason).HasMaxLength(Notice.ReasonLength);
            e.Property(n => n.SourceFolder).HasMaxLength(Notice.SourceFolderLength);
            e.Property(n => n.SourcePath).HasMaxLength(Notice.SourcePathLength);
            e.Property(n => n.SourceHash).HasMaxLength(64);
            e.Property(n => n.ModifiedBy).HasMaxLength(100);
            e.HasIndex(n => new { n.TenantId, n.Slug }).IsUnique();
            e.HasIndex(n => new { n.TenantId, n.ContentItemId }).IsUnique();
            e.HasIndex(n => new
                {
                    n.TenantId,
                    n.SourceFolder,
                    n.SourcePath,
                })
                .IsUnique();
            // The public list, the list of staff (who see both visibilities), the feed, the editors' list.
            e.HasIndex(n => new
            {
                n.TenantId,
                n.State,
                n.Visibility,
                n.ListedOn,
                n.Id,
            });
            e.HasIndex(n => new
            {
                n.TenantId,
                n.State,
                n.ListedOn,
                n.Id,
            });
            e.HasIndex(n => new
            {
                n.TenantId,
                n.State,
                n.Visibility,
                n.FirstPublishedAt,
                n.Id,
            });
            e.HasIndex(n => new
            {
                n.TenantId,
                n.ModifiedAt,
                n.Id,
            });
        });
        model.Entity<NoticeVersion>(e =>
        {
            e.ToTable("NoticeVersions");
            e.Ignore(v => v.RecordTitle);
            e.Property(v => v.Title).HasMaxLength(NoticeVersion.TitleLength);
            e.Property(v => v.Kind).HasMaxLength(NoticeKinds.MaxLength);
            e.Property(v => v.Summary).HasMaxLength(NoticeVersion.SummaryLength);
            e.Property(v => v.NumberText).HasMaxLength(NoticeVersion.NumberLength);
            e.Property(v => v.NumberCode).HasMaxLength(NoticeVersion.NumberLength);
            e.Property(v => v.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.Property(v => v.ChangeNote).HasMaxLength(NoticeVersion.NoteLength);
            e.Property(v => v.CreatedBy).HasMaxLength(100);
            e.HasOne<Notice>().WithMany().HasForeignKey(v => v.NoticeId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(v => new { v.NoticeId, v.Number }).IsUnique();
            e.HasIndex(v => new
            {
                v.TenantId,
                v.NumberCode,
                v.NumberYear,
                v.NumberSequence,
            });
        });
        model.Entity<NoticeAttachment>(e =>
        {
            e.ToTable("NoticeAttachments");
            e.Ignore(a => a.RecordTitle);
            e.Ignore(a => a.Content);
            e.Property(a => a.Title).HasMaxLength(NoticeAttachment.TitleLength);
            e.Property(a => a.FileName).HasMaxLength(NoticeAttachment.TitleLength);
            e.Property(a => a.Sha256).HasMaxLength(64);
            e.HasOne<NoticeVersion>().WithMany().HasForeignKey(a => a.VersionId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.VersionId, a.Order });
        });
        model.Entity<MediaFile>(e =>
        {
            e.ToTable("MediaFiles");
            e.Ignore(f => f.RecordTitle);
            e.Ignore(f => f.Content);
            e.Property(f => f.Path).HasMaxLength(MediaFile.PathLength);
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.HasIndex(f => new { f.TenantId, f.Path }).IsUnique();
        });
    }
}
