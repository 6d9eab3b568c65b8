using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Citations;

internal sealed class CitationsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<NoticeCitation>(e =>
        {
            e.ToTable("NoticeCitations");
            e.Ignore(c => c.TargetAnchor);
            e.Ignore(c => c.IsSure);
            e.Property(c => c.Anchor).HasMaxLength(NoticeCitation.AnchorLength);
            e.Property(c => c.Text).HasMaxLength(NoticeCitation.TextLength);
            e.Property(c => c.Title).HasMaxLength(NoticeCitation.TitleLength);
            e.Property(c => c.TargetTitle).HasMaxLength(NoticeCitation.TitleLength);
            e.Property(c => c.Number).HasMaxLength(NoticeCitation.NumberLength);
            e.Property(c => c.Clauses).HasMaxLength(NoticeCitation.ClausesLength);
            e.Property(c => c.Mention).HasMaxLength(NoticeCitation.MentionLength);
            e.Property(c => c.StubKey).HasMaxLength(NoticeCitation.KeyLength);
            e.HasIndex(c => new { c.TenantId, c.NoticeId });
            e.HasIndex(c => c.TargetId);
            e.HasIndex(c => new { c.TenantId, c.StubKey });
            e.HasIndex(c => new
            {
                c.TenantId,
                c.State,
                c.Id,
            });
            e.HasIndex(c => new
                {
                    c.TenantId,
                    c.NoticeId,
                    c.Position,
                })
                .HasDatabaseName("IX_NoticeCitations_Proposing")
                .HasFilter("\"Proposes\" IS NOT NULL");
        });
        model.Entity<NoticeName>(e =>
        {
            e.ToTable("NoticeNames");
            e.Property(n => n.Key).HasMaxLength(NoticeCitation.KeyLength);
            e.Property(n => n.Title).HasMaxLength(NoticeCitation.TitleLength);
            e.Property(n => n.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.HasIndex(n => new { n.TenantId, n.Key });
            e.HasIndex(n => new { n.TenantId, n.NoticeId });
        });
        model.Entity<CitationDecision>(e =>
        {
            e.ToTable("CitationDecisions");
            e.Ignore(d => d.RecordTitle);
            e.Property(d => d.Mention).HasMaxLength(NoticeCitation.MentionLength);
            e.Property(d => d.Anchor).HasMaxLength(NoticeCitation.AnchorLength);
            e.Property(d => d.TargetAnchor).HasMaxLength(NoticeCitation.AnchorLength);
            e.Property(d => d.Text).HasMaxLength(NoticeCitation.TextLength);
            e.Property(d => d.DecidedBy).HasMaxLength(100);
            e.HasIndex(d => new { d.TenantId, d.NoticeId });
        });
        model.Entity<CitationScan>(e =>
        {
            e.ToTable("CitationScans");
            e.Ignore(s => s.RecordTitle);
            e.Property(s => s.Title).HasMaxLength(NoticeCitation.TitleLength);
            e.HasIndex(s => new { s.TenantId, s.NoticeId }).IsUnique();
        });
    }
}
