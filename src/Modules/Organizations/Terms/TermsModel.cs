using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms;

internal sealed class TermsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Term>(e =>
        {
            e.ToTable("Terms");
            e.Property(t => t.ReplyNumber).HasMaxLength(100);
            e.Property(t => t.ExtensionReplyNumber).HasMaxLength(100);
            e.HasOne<Organization>().WithMany().HasForeignKey(t => t.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(t => new { t.OrganizationId, t.Number }).IsUnique();
            e.HasIndex(t => new
            {
                t.ClosedOn,
                t.DueOn,
                t.Id,
            });
        });
        model.Entity<Body>(e =>
        {
            e.ToTable("TermBodies");
            e.HasOne<Term>().WithMany().HasForeignKey(b => b.TermId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(b => new { b.TermId, b.Kind }).IsUnique();
            e.HasIndex(b => b.OrganizationId);
        });
        model.Entity<Officer>(e =>
        {
            e.ToTable("Officers");
            e.Property(o => o.PersonName).HasMaxLength(60);
            e.Property(o => o.Phone).HasMaxLength(60);
            e.Property(o => o.Rank).HasMaxLength(60);
            e.Property(o => o.EndReason).HasMaxLength(300);
            e.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(o => new { o.OrganizationId, o.To });
            e.HasIndex(o => new
            {
                o.TenantId,
                o.Post,
                o.To,
            });
            e.HasIndex(o => o.TermId);
        });
    }
}
