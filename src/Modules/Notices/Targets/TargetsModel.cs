using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Targets;

internal sealed class TargetsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<NoticeTarget>(e =>
        {
            e.ToTable("NoticeTargets");
            e.Ignore(t => t.RecordTitle);
            e.Ignore(t => t.IsMeasurable);
            e.Ignore(t => t.IsClosed);
            e.Property(t => t.Responsible).HasMaxLength(NoticeTarget.SubjectLength);
            e.Property(t => t.Subject).HasMaxLength(NoticeTarget.SubjectLength);
            e.Property(t => t.Unit).HasMaxLength(NoticeTarget.UnitLength);
            e.Property(t => t.Amount).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(t => t.Base).HasMaxLength(NoticeTarget.SubjectLength);
            e.Property(t => t.BaseAmount).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(t => t.Indicator).HasMaxLength(NoticeTarget.CodeLength);
            e.Property(t => t.Sentence).HasMaxLength(NoticeTarget.SentenceLength);
            e.Property(t => t.Phrase).HasMaxLength(NoticeTarget.PhraseLength);
            e.Property(t => t.Anchor).HasMaxLength(NoticeTarget.AnchorLength);
            e.Property(t => t.Note).HasMaxLength(NoticeTarget.NoteLength);
            e.Property(t => t.ProposalKey).HasMaxLength(64);
            e.Property(t => t.MarkedBy).HasMaxLength(100);
            e.Property(t => t.ClosedReason).HasMaxLength(NoticeTarget.NoteLength);
            e.HasIndex(t => new { t.TenantId, t.NoticeId });
            e.HasIndex(t => new
            {
                t.TenantId,
                t.DueOn,
                t.Id,
            });
            e.HasIndex(t => new { t.TenantId, t.OrganizationId });
        });
        model.Entity<TargetReport>(e =>
        {
            e.ToTable("TargetReports");
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.Figures);
            e.Ignore(r => r.Evidence);
            e.Property(r => r.TargetTitle).HasMaxLength(NoticeTarget.PhraseLength);
            e.Property(r => r.Value).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(r => r.Numerator).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(r => r.Denominator).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(r => r.Remark).HasMaxLength(TargetReport.RemarkLength);
            e.Property(r => r.ReportedBy).HasMaxLength(100);
            e.Property(r => r.FileName).HasMaxLength(200);
            e.Property(r => r.Sha256).HasMaxLength(64);
            // A report is corrected once; its correction may be corrected again.
            e.HasIndex(r => new { r.TenantId, r.CorrectsId }).IsUnique();
            e.HasIndex(r => new
            {
                r.TenantId,
                r.TargetId,
                r.On,
            });
        });
        model.Entity<TargetStanding>(e =>
        {
            e.ToTable("TargetStandings");
            e.Ignore(s => s.Figures);
            e.Property(s => s.Value).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(s => s.Numerator).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(s => s.Denominator).HasPrecision(NoticeTarget.Precision, NoticeTarget.Scale);
            e.Property(s => s.Anchor).HasMaxLength(NoticeTarget.AnchorLength);
            e.HasIndex(s => new { s.TenantId, s.TargetId }).IsUnique();
        });
        model.Entity<TargetRejection>(e =>
        {
            e.ToTable("TargetRejections");
            e.Ignore(r => r.RecordTitle);
            e.Property(r => r.Key).HasMaxLength(64);
            e.Property(r => r.Phrase).HasMaxLength(NoticeTarget.PhraseLength);
            e.Property(r => r.RejectedBy).HasMaxLength(100);
            e.HasIndex(r => new
                {
                    r.TenantId,
                    r.NoticeId,
                    r.Key,
                })
                .IsUnique();
        });
    }
}
