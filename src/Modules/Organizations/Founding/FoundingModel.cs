using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Founding;

internal sealed class FoundingModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        Prospects(model);
        Cases(model);
        Meetings(model);
    }

    private static void Prospects(ModelBuilder model) =>
        model.Entity<Prospect>(e =>
        {
            e.ToTable("Prospects");
            e.Property(p => p.UnitName).HasMaxLength(200);
            e.Property(p => p.Distribution).HasMaxLength(Prospect.ClearLength);
            e.Property(p => p.Operation).HasMaxLength(Prospect.ClearLength);
            e.Property(p => p.Workforce).HasMaxLength(Prospect.ClearLength);
            e.Property(p => p.Investors).HasMaxLength(Prospect.ClearLength);
            e.Property(p => p.Obstacle).HasMaxLength(Prospect.ClearLength);
            e.Property(p => p.Keeper).HasMaxLength(60);
            e.Ignore(p => p.Unclear);
            e.HasOne<EmployingUnit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(p => p.UnitId).IsUnique();
            e.HasIndex(p => p.OrganizationId);
        });

    private static void Cases(ModelBuilder model)
    {
        model.Entity<UnionFounding>(e =>
        {
            e.ToTable("UnionFoundings");
            e.Property(f => f.Name).HasMaxLength(Organization.NameLength);
            e.Property(f => f.Reason).HasMaxLength(1000);
            e.Property(f => f.PartyName).HasMaxLength(200);
            e.Property(f => f.Phone).HasMaxLength(60);
            e.Property(f => f.Office).HasMaxLength(300);
            e.HasIndex(f => f.OrganizationId);
            e.HasIndex(f => f.UnionId);
        });
        model.Entity<FoundingUnit>(e =>
        {
            e.ToTable("FoundingUnits");
            e.Property(u => u.UnitName).HasMaxLength(200);
            e.HasOne<UnionFounding>().WithMany().HasForeignKey(u => u.FoundingId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<EmployingUnit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(u => new { u.FoundingId, u.UnitId }).IsUnique();
            e.HasIndex(u => u.UnitId);
        });
        model.Entity<Preparer>(e =>
        {
            e.ToTable("FoundingPreparers");
            e.Property(p => p.PersonName).HasMaxLength(60);
            e.Property(p => p.Duty).HasMaxLength(100);
            e.HasOne<UnionFounding>().WithMany().HasForeignKey(p => p.FoundingId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(p => p.FoundingId);
        });
        model.Entity<Enrolment>(e =>
        {
            e.ToTable("FoundingEnrolments");
            e.Property(m => m.PersonName).HasMaxLength(Enrolment.NameLength);
            e.Property(m => m.Department).HasMaxLength(Enrolment.DepartmentLength);
            e.HasOne<UnionFounding>().WithMany().HasForeignKey(m => m.FoundingId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(m => new
            {
                m.FoundingId,
                m.Department,
                m.PersonName,
            });
        });
    }

    private static void Meetings(ModelBuilder model)
    {
        model.Entity<MeetingDelegate>(e =>
        {
            e.ToTable("FoundingDelegates");
            e.Property(d => d.PersonName).HasMaxLength(Enrolment.NameLength);
            e.HasOne<UnionFounding>().WithMany().HasForeignKey(d => d.FoundingId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Enrolment>().WithMany().HasForeignKey(d => d.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(d => d.FoundingId);
            e.HasIndex(d => d.EnrolmentId).IsUnique();
        });
        model.Entity<Candidate>(e =>
        {
            e.ToTable("FoundingCandidates");
            e.Property(c => c.PersonName).HasMaxLength(60);
            e.Property(c => c.Duty).HasMaxLength(100);
            e.Property(c => c.Phone).HasMaxLength(60);
            e.HasOne<UnionFounding>().WithMany().HasForeignKey(c => c.FoundingId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(c => new { c.FoundingId, c.Body });
        });
        model.Entity<Assembly>(e =>
        {
            e.ToTable("FoundingAssemblies");
            e.Property(a => a.Place).HasMaxLength(200);
            e.Property(a => a.Presider).HasMaxLength(60);
            e.Property(a => a.ChiefTeller).HasMaxLength(60);
            e.Property(a => a.Tellers).HasMaxLength(300);
            e.Property(a => a.Counters).HasMaxLength(300);
            e.HasOne<UnionFounding>().WithMany().HasForeignKey(a => a.FoundingId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => a.FoundingId).IsUnique();
        });
    }
}
