using Microsoft.EntityFrameworkCore;
using Union.Notices.Heads;

namespace Union.Notices;

/// <summary>What notices add to the tables of content items and versions.</summary>
internal sealed class NoticesModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Notice>(e =>
        {
            e.HasBaseType<ContentItem>().HasDiscriminator().HasValue("Notice");
            e.Ignore(n => n.Url);
            e.Ignore(n => n.AdminUrl);
            e.Property(n => n.Kind).HasMaxLength(NoticeKinds.MaxLength);
            e.Property(n => n.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.Property(n => n.SourceFolder).HasMaxLength(Notice.SourceFolderLength);
            e.Property(n => n.SourcePath).HasMaxLength(Notice.SourcePathLength);
            e.Property(n => n.SourceHash).HasMaxLength(64);
            e.HasIndex(n => new
                {
                    n.TenantId,
                    n.SourceFolder,
                    n.SourcePath,
                })
                .IsUnique();
            e.Property(n => n.NumberKey).HasMaxLength(Notice.NumberKeyLength);
            // One number, one published document: also when two are published in the same instant.
            e.HasIndex(n => new { n.TenantId, n.NumberKey }).IsUnique().HasFilter("\"State\" = 'Published'");
            e.Property(n => n.NumberText).HasMaxLength(NoticeVersion.NumberLength);
            e.HasIndex(n => new { n.TenantId, n.ReviewOn }).HasDatabaseName("IX_ContentItems_OnTrial").HasFilter("\"IsTrial\"");
            e.HasIndex(n => new { n.TenantId, n.MissingAnnexes })
                .HasDatabaseName("IX_ContentItems_AnnexesMissing")
                .HasFilter("\"MissingAnnexes\" > 0");
            // Both lists with all they are limited by: rows that do not fit are passed over without being read, counts read no row at all.
            e.HasIndex(
                    nameof(Notice.TenantId),
                    "Shape",
                    nameof(Notice.ModifiedAt),
                    nameof(Notice.Id),
                    nameof(Notice.State),
                    nameof(Notice.Visibility),
                    nameof(Notice.Kind),
                    nameof(Notice.Year),
                    nameof(Notice.HoldsFrom),
                    nameof(Notice.HoldsUntil),
                    nameof(Notice.TakenDownAs),
                    nameof(Notice.Title),
                    nameof(Notice.NumberText)
                )
                .HasDatabaseName("IX_ContentItems_EditorsList");
            e.HasIndex(
                    nameof(Notice.TenantId),
                    "Shape",
                    nameof(Notice.State),
                    nameof(Notice.ListedOn),
                    nameof(Notice.Id),
                    nameof(Notice.Visibility),
                    nameof(Notice.Kind),
                    nameof(Notice.Year),
                    nameof(Notice.HoldsFrom),
                    nameof(Notice.HoldsUntil),
                    nameof(Notice.TakenDownAs),
                    nameof(Notice.Issuer)
                )
                .HasDatabaseName("IX_ContentItems_ReadersList");
            // All public addresses, in the order of making.
            e.HasIndex(
                    nameof(Notice.TenantId),
                    "Shape",
                    nameof(Notice.State),
                    nameof(Notice.Visibility),
                    nameof(Notice.Id),
                    nameof(Notice.PublishedAt),
                    nameof(Notice.Slug)
                )
                .HasDatabaseName("IX_ContentItems_Sitemap");
            // The feed.
            e.HasIndex(n => new
            {
                n.TenantId,
                n.State,
                n.Visibility,
                n.FirstPublishedAt,
                n.Id,
            });
        });
        model.Entity<NoticeVersion>(e =>
        {
            e.HasBaseType<ContentVersion>().HasDiscriminator().HasValue("Notice");
            e.Property(v => v.Kind).HasMaxLength(NoticeKinds.MaxLength);
            e.Property(v => v.NumberText).HasMaxLength(NoticeVersion.NumberLength);
            e.Property(v => v.NumberCode).HasMaxLength(NoticeVersion.NumberLength);
            e.Property(v => v.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.Ignore(v => v.NumberKey);
            e.Property(v => v.JointIssuers).HasJson().HasMaxLength(NoticeVersion.JointIssuersLength);
            e.Property(v => v.Annexes).HasJson();
            e.Property(v => v.TopicIds).HasIds().HasMaxLength(NoticeVersion.TopicIdsLength);
            e.Property(v => v.Signer).HasMaxLength(NoticeVersion.SignerLength);
            e.Property(v => v.Recipients).HasMaxLength(NoticeVersion.AddresseesLength);
            e.Property(v => v.CopiedTo).HasMaxLength(NoticeVersion.AddresseesLength);
            e.Property(v => v.Remark).HasMaxLength(NoticeVersion.RemarkLength);
            e.Property(v => v.PrintedBy).HasMaxLength(NoticeVersion.IssuerLength);
            e.HasIndex(v => new
                {
                    v.TenantId,
                    v.NumberCode,
                    v.NumberYear,
                    v.NumberSequence,
                })
                .HasDatabaseName("IX_ContentVersions_Number");
        });
    }
}
