using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents;

internal sealed class DocumentsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Paper>(ConfigurePaper);
        model.Entity<PaperFile>(e =>
        {
            e.ToTable("PaperFiles");
            e.Ignore(f => f.RecordTitle);
            e.Ignore(f => f.Content);
            e.Property(f => f.FileName).HasMaxLength(Paper.NameLength);
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.Property(f => f.AddedBy).HasMaxLength(Paper.PersonLength);
            e.HasOne<Paper>().WithMany().HasForeignKey(f => f.PaperId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(f => f.PaperId);
        });
        model.Entity<IssuerCode>(e =>
        {
            e.ToTable("IssuerCodes");
            e.Ignore(c => c.RecordTitle);
            e.Property(c => c.Code).HasMaxLength(IssuerCode.CodeLength);
            e.Property(c => c.Note).HasMaxLength(Paper.NameLength);
            e.HasIndex(c => new { c.TenantId, c.Code }).IsUnique();
            e.HasIndex(c => c.OrganizationId);
        });
        model.Entity<NumberSeries>(e =>
        {
            e.ToTable("NumberSeries");
            e.Property(s => s.Code).HasMaxLength(IssuerCode.CodeLength);
            e.HasIndex(s => new
                {
                    s.TenantId,
                    s.Code,
                    s.Year,
                })
                .IsUnique();
        });
        model.Entity<TemplateVersion>(e =>
        {
            e.ToTable("PaperTemplateVersions");
            e.Ignore(v => v.RecordTitle);
            e.Ignore(v => v.Content);
            e.Property(v => v.TemplateCode).HasMaxLength(Paper.CodeLength);
            e.Property(v => v.Note).HasMaxLength(Paper.ReasonLength);
            e.Property(v => v.FileName).HasMaxLength(Paper.NameLength);
            e.Property(v => v.Sha256).HasMaxLength(64);
            e.Property(v => v.SavedBy).HasMaxLength(Paper.PersonLength);
            e.HasIndex(v => new
                {
                    v.TenantId,
                    v.TemplateCode,
                    v.Number,
                })
                .IsUnique();
        });
    }

    private static void ConfigurePaper(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Paper> e)
    {
        e.ToTable("Papers");
        e.Ignore(p => p.RecordTitle);
        e.Ignore(p => p.Counts);
        e.Ignore(p => p.IsReceived);
        e.Property(p => p.SubjectTitle).HasMaxLength(Paper.TitleLength);
        e.Property(p => p.SubjectLink).HasMaxLength(Paper.LinkLength);
        e.Property(p => p.TemplateCode).HasMaxLength(Paper.CodeLength);
        e.Property(p => p.TemplateName).HasMaxLength(Paper.NameLength);
        e.Property(p => p.Title).HasMaxLength(Paper.TitleLength);
        e.Property(p => p.Issuer).HasMaxLength(Paper.NameLength);
        e.Property(p => p.NumberText).HasMaxLength(Paper.NumberLength);
        e.Property(p => p.NumberCode).HasMaxLength(IssuerCode.CodeLength);
        e.Property(p => p.Missing).HasMaxLength(Paper.MissingLength);
        e.Property(p => p.VoidReason).HasMaxLength(Paper.ReasonLength);
        e.Property(p => p.VoidedBy).HasMaxLength(Paper.PersonLength);
        e.Property(p => p.CreatedBy).HasMaxLength(Paper.PersonLength);
        // A number once given stays taken, void or not.
        e.HasIndex(p => new
            {
                p.TenantId,
                p.NumberCode,
                p.NumberYear,
                p.NumberSequence,
            })
            .IsUnique();
        e.HasIndex(p => new { p.SubjectId, p.TemplateCode });
        e.HasIndex(p => new
        {
            p.TenantId,
            p.On,
            p.Id,
        });
        e.HasIndex(p => new { p.OrganizationId, p.On });
    }
}
