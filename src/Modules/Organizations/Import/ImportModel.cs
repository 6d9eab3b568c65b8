using Microsoft.EntityFrameworkCore;
using Union.Organizations.Import.Batches;

namespace Union.Organizations.Import;

internal sealed class ImportModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ImportBatch>(e =>
        {
            e.ToTable("ImportBatches");
            e.Ignore(b => b.RecordTitle);
            e.Ignore(b => b.Total);
            e.Ignore(b => b.IsBusy);
            e.Property(b => b.FileName).HasMaxLength(ImportBatch.NameLength);
            e.Property(b => b.Sha256).HasMaxLength(64);
            e.Property(b => b.Sheet).HasMaxLength(100);
            e.Property(b => b.Mapping).HasMaxLength(4000);
            e.Property(b => b.Problem).HasMaxLength(ImportBatch.ProblemLength);
            e.Property(b => b.CreatedBy).HasMaxLength(100);
            e.HasIndex(b => new
            {
                b.TenantId,
                b.CreatedAt,
                b.Id,
            });
        });
        model.Entity<ImportRow>(e =>
        {
            e.ToTable("ImportRows");
            e.Property(r => r.Title).HasMaxLength(ImportRow.TitleLength);
            e.Property(r => r.Reason).HasMaxLength(ImportRow.ReasonLength);
            e.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(r => new { r.BatchId, r.Line }).IsUnique();
            e.HasIndex(r => new
            {
                r.BatchId,
                r.Outcome,
                r.Line,
            });
            e.HasIndex(r => new
            {
                r.BatchId,
                r.IsApplied,
                r.Order,
            });
        });
    }
}
