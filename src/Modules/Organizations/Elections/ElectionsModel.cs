using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Extensions;
using Union.Organizations.Tree;

namespace Union.Organizations.Elections;

internal sealed class ElectionsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Election>(e =>
        {
            e.ToTable("Elections");
            e.Property(x => x.OrganizationName).HasMaxLength(Organization.NameLength);
            e.Property(x => x.Place).HasMaxLength(200);
            e.Property(x => x.EarlyReason).HasMaxLength(500);
            e.Property(x => x.ReplyNumber).HasMaxLength(100);
            e.HasIndex(x => x.OrganizationId);
        });
        model.Entity<ElectionCandidate>(e =>
        {
            e.ToTable("ElectionCandidates");
            e.Property(c => c.PersonName).HasMaxLength(60);
            e.Property(c => c.Duty).HasMaxLength(100);
            e.Property(c => c.Phone).HasMaxLength(60);
            e.HasOne<Election>().WithMany().HasForeignKey(c => c.ElectionId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(c => new
                {
                    c.ElectionId,
                    c.Body,
                    c.Post,
                    c.PersonName,
                })
                .IsUnique();
        });
        model.Entity<TermExtension>(e =>
        {
            e.ToTable("TermExtensions");
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ReplyNumber).HasMaxLength(100);
            e.HasOne<Term>().WithMany().HasForeignKey(x => x.TermId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(x => x.TermId);
            e.HasIndex(x => x.OrganizationId);
        });
    }
}
