using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Media;

internal sealed class MediaLibraryModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<MediaFile>(e =>
        {
            e.Ignore(f => f.Name);
            e.Ignore(f => f.IsPicture);
            e.Ignore(f => f.Url);
            e.Property(f => f.Folder).HasMaxLength(MediaFile.PathLength);
            e.Property(f => f.Alt).HasMaxLength(MediaFile.AltLength);
            e.Property(f => f.SavedBy).HasMaxLength(100);
            // A folder, the newest first.
            e.HasIndex(f => new
            {
                f.TenantId,
                f.Folder,
                f.Id,
            });
        });
        model.Entity<MediaFolder>(e =>
        {
            e.ToTable("ContentMediaFolders");
            e.Ignore(f => f.RecordTitle);
            e.Property(f => f.Path).HasMaxLength(MediaFile.PathLength);
            e.HasIndex(f => new { f.TenantId, f.Path }).IsUnique();
        });
        model.Entity<MediaAddress>(e =>
        {
            e.ToTable("ContentMediaAddresses");
            e.Ignore(a => a.RecordTitle);
            e.Property(a => a.Path).HasMaxLength(MediaFile.PathLength);
            e.HasOne<MediaFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.TenantId, a.Path }).IsUnique();
            e.HasIndex(a => a.FileId);
        });
        // Where a file is used is looked for among these versions only.
        model.Entity<ContentVersion>().HasIndex(v => new { v.TenantId, v.HasMedia });
    }
}
