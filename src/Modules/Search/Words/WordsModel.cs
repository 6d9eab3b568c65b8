using Microsoft.EntityFrameworkCore;

namespace Union.Search.Words;

internal sealed class WordsModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<VocabularyWord>(e =>
        {
            e.ToTable("SearchWords");
            e.Ignore(w => w.RecordTitle);
            e.Ignore(w => w.Entry);
            e.Property(w => w.Term).HasMaxLength(VocabularyWord.TermLength);
            e.Property(w => w.Means).HasMaxLength(VocabularyWord.MeansLength);
            e.Property(w => w.Note).HasMaxLength(VocabularyWord.NoteLength);
            e.HasIndex(w => new
                {
                    w.TenantId,
                    w.Kind,
                    w.Term,
                })
                .IsUnique();
        });
}
