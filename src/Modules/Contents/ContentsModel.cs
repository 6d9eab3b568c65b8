using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Media;

namespace Union.Contents;

/// <summary>One table for the items of all types and one for their versions: types defined in code add columns to both.</summary>
internal sealed class ContentsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ContentItem>(e =>
        {
            e.ToTable("ContentItems");
            e.HasDiscriminator<string>("Shape").HasValue("Item");
            e.Property("Shape").HasMaxLength(40);
            e.Ignore(n => n.RecordTitle);
            e.Ignore(n => n.HasDraft);
            e.Ignore(n => n.Url);
            e.Ignore(n => n.AdminUrl);
            e.Property(n => n.ContentType).HasMaxLength(ContentItem.TypeLength);
            e.Property(n => n.ContentItemId).HasMaxLength(40);
            e.Property(n => n.Slug).HasMaxLength(ContentItem.SlugLength);
            e.Property(n => n.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(n => n.UnpublishedReason).HasMaxLength(ContentItem.ReasonLength);
            e.Property(n => n.ModifiedBy).HasMaxLength(100);
            e.Property(n => n.RedirectTo).HasMaxLength(ContentItem.RedirectLength);
            e.Property(n => n.ScheduleProblem).HasMaxLength(ContentItem.ReasonLength);
            e.HasIndex(n => new { n.TenantId, n.Slug }).IsUnique();
            e.HasIndex(n => new { n.TenantId, n.ContentItemId }).IsUnique();
            // The editors' list of a type, newest first.
            e.HasIndex(n => new
            {
                n.TenantId,
                n.ContentType,
                n.ModifiedAt,
                n.Id,
            });
            // What is planned, the next first.
            e.HasIndex(n => new { n.TenantId, n.PublishAt });
            e.HasIndex(n => new { n.TenantId, n.ArchiveAt });
        });
        model.Entity<ContentVersion>(e =>
        {
            e.ToTable("ContentVersions");
            e.HasDiscriminator<string>("Shape").HasValue("Version");
            e.Property("Shape").HasMaxLength(40);
            e.Ignore(v => v.RecordTitle);
            e.Property(v => v.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(v => v.Summary).HasMaxLength(ContentVersion.SummaryLength);
            e.Property(v => v.ChangeNote).HasMaxLength(ContentVersion.NoteLength);
            e.Property(v => v.CreatedBy).HasMaxLength(100);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        });
        model.Entity<ContentAttachment>(e =>
        {
            e.ToTable("ContentAttachments");
            e.Ignore(a => a.RecordTitle);
            e.Ignore(a => a.Content);
            e.Property(a => a.Title).HasMaxLength(ContentAttachment.TitleLength);
            e.Property(a => a.FileName).HasMaxLength(ContentAttachment.TitleLength);
            e.Property(a => a.Sha256).HasMaxLength(64);
            e.HasOne<ContentVersion>().WithMany().HasForeignKey(a => a.VersionId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.VersionId, a.Order });
        });
        model.Entity<MediaFile>(e =>
        {
            e.ToTable("ContentMedia");
            e.Ignore(f => f.RecordTitle);
            e.Ignore(f => f.Content);
            e.Property(f => f.Path).HasMaxLength(MediaFile.PathLength);
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.HasIndex(f => new { f.TenantId, f.Path }).IsUnique();
        });
    }
}
