using Microsoft.EntityFrameworkCore;
using Union.Search.Quality.Lists;
using Union.Search.Quality.Runs;

namespace Union.Search.Quality;

internal sealed class SearchQualityModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<QualityList>(e =>
        {
            e.ToTable("QualityLists");
            e.Ignore(l => l.RecordTitle);
            e.Property(l => l.Name).HasMaxLength(QualityList.NameLength);
            e.Property(l => l.Note).HasMaxLength(QualityList.NoteLength);
            e.HasIndex(l => new { l.TenantId, l.Name }).IsUnique();
        });
        model.Entity<QualityQuery>(e =>
        {
            e.ToTable("QualityQueries");
            e.Ignore(q => q.RecordTitle);
            e.Ignore(q => q.Judgement);
            e.Property(q => q.Text).HasMaxLength(QualityQuery.TextLength);
            e.Property(q => q.Topic).HasMaxLength(QualityQuery.TopicLength);
            e.HasIndex(q => new { q.TenantId, q.ListId });
        });
        model.Entity<QualityRun>(e =>
        {
            e.ToTable("QualityRuns");
            e.Property(r => r.By).HasMaxLength(QualityRun.ByLength);
            e.Property(r => r.Analysis).HasMaxLength(40);
            e.HasIndex(r => new
            {
                r.TenantId,
                r.ListId,
                r.RanAt,
            });
        });
        model.Entity<QualityOutcome>(e =>
        {
            e.ToTable("QualityOutcomes");
            e.HasIndex(o => new { o.TenantId, o.RunId });
        });
    }
}
