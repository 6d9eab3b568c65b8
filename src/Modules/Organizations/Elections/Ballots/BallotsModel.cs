using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Elections.Ballots;

internal sealed class BallotsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<BallotSheet>(e =>
        {
            e.ToTable("BallotSheets");
            e.Property(s => s.Quorum).HasMaxLength(20);
            e.Property(s => s.QuorumBasis).HasMaxLength(300);
            e.Property(s => s.Majority).HasMaxLength(20);
            e.Property(s => s.MajorityBasis).HasMaxLength(300);
            e.Property(s => s.EnteredBy).HasMaxLength(100);
            e.Property(s => s.ConfirmedBy).HasMaxLength(100);
            e.Property(s => s.Hash).HasMaxLength(64);
            e.HasMany(s => s.Votes).WithOne().HasForeignKey(v => v.SheetId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(s => new
                {
                    s.SubjectId,
                    s.Body,
                    s.Post,
                    s.Round,
                })
                .IsUnique();
            e.HasIndex(s => s.Hash);
        });
        model.Entity<BallotVote>(e =>
        {
            e.ToTable("BallotVotes");
            e.Property(v => v.Name).HasMaxLength(60);
            e.HasIndex(v => v.SheetId);
        });
    }
}
