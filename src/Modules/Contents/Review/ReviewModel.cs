using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Review;

internal sealed class ReviewModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ContentReview>(e =>
        {
            e.ToTable("ContentReviews");
            e.Ignore(r => r.SuperiorId);
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.Link);
            e.Property(r => r.ContentType).HasMaxLength(ContentItem.TypeLength);
            e.Property(r => r.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(r => r.AdminUrl).HasMaxLength(ContentItem.RedirectLength);
            e.Property(r => r.SubmittedBy).HasMaxLength(100);
            e.Property(r => r.ApprovedBy).HasMaxLength(100);
            e.Property(r => r.SignedBy).HasMaxLength(100);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(r => new { r.ItemId, r.Id });
            // The list, the last submitted first.
            e.HasIndex(r => new { r.TenantId, r.Id });
        });
        model.Entity<UnreviewedPublication>(e =>
        {
            e.ToTable("ContentUnreviewedPublications");
            e.Ignore(p => p.RecordTitle);
            e.Property(p => p.Reason).HasMaxLength(UnreviewedPublication.ReasonLength);
            e.Property(p => p.By).HasMaxLength(100);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(p => p.ItemId);
        });
    }
}
