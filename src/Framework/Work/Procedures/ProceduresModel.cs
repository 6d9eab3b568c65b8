using Microsoft.EntityFrameworkCore;

namespace Union.Work.Procedures;

internal sealed class ProceduresModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ProcedureCase>(e =>
        {
            e.ToTable("ProcedureCases");
            e.Property(c => c.Procedure).HasMaxLength(100);
            e.Property(c => c.SubjectTitle).HasMaxLength(300);
            e.Property(c => c.SubjectLink).HasMaxLength(300);
            e.Property(c => c.State).HasMaxLength(60);
            e.Property(c => c.PauseReason).HasMaxLength(500);
            e.HasIndex(c => c.SubjectId).IsUnique();
            e.HasIndex(c => new
            {
                c.TenantId,
                c.Procedure,
                c.State,
                c.NextDueOn,
            });
            e.HasIndex(c => c.OrganizationId);
        });
        model.Entity<ProcedureStep>(e =>
        {
            e.ToTable("ProcedureSteps");
            e.Property(s => s.Move).HasMaxLength(60);
            e.Property(s => s.Title).HasMaxLength(300);
            e.Property(s => s.From).HasMaxLength(60);
            e.Property(s => s.To).HasMaxLength(60);
            e.Property(s => s.By).HasMaxLength(100);
            e.Property(s => s.Note).HasMaxLength(1000);
            e.HasOne<ProcedureCase>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(s => s.CaseId);
        });
        model.Entity<ProcedureDeadline>(e =>
        {
            e.ToTable("ProcedureDeadlines");
            e.Property(d => d.Code).HasMaxLength(60);
            e.Property(d => d.Name).HasMaxLength(100);
            e.Property(d => d.Basis).HasMaxLength(500);
            e.Property(d => d.ExtensionReason).HasMaxLength(500);
            e.HasOne<ProcedureCase>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(d => d.CaseId);
        });
    }
}
