using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Changes;

internal sealed class ChangesModel : IEntityModel
{
    public void Configure(ModelBuilder model) =>
        model.Entity<ChangeNote>(e =>
        {
            e.ToTable("ContentChangeNotes");
            e.Ignore(n => n.RecordTitle);
            e.Property(n => n.Text).HasMaxLength(ChangeNote.TextLength);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(n => n.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(n => new { n.ItemId, n.On });
        });
}
