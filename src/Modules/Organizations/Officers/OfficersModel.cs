using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Officers.Visits;
using Union.Organizations.Terms.Meetings;
using Union.Organizations.Tree;

namespace Union.Organizations.Officers;

/// <summary>What is kept about officers besides their offices, and the meetings that may remove them.</summary>
internal sealed class OfficersModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        ConfigureTrainings(model);
        model.Entity<Appraisal>(e =>
        {
            e.ToTable("OfficerAppraisals");
            e.Property(a => a.Remark).HasMaxLength(1000);
            e.Property(a => a.Evidence).HasMaxLength(64);
            e.Property(a => a.EvidenceName).HasMaxLength(200);
            e.HasOne<Officer>().WithMany().HasForeignKey(a => a.OfficerId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.OfficerId, a.Year }).IsUnique();
            e.HasIndex(a => new { a.OrganizationId, a.Year });
        });
        model.Entity<Visit>(e =>
        {
            e.ToTable("OfficerVisits");
            e.Property(v => v.Place).HasMaxLength(200);
            e.Property(v => v.Who).HasMaxLength(200);
            e.Property(v => v.Finding).HasMaxLength(2000);
            e.HasOne<Organization>().WithMany().HasForeignKey(v => v.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(v => new { v.OrganizationId, v.On });
        });
        model.Entity<StandIn>(e =>
        {
            e.ToTable("StandIns");
            e.Property(s => s.PersonName).HasMaxLength(60);
            e.Property(s => s.Reason).HasMaxLength(300);
            e.HasOne<Organization>().WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(s => s.OrganizationId);
        });
        ConfigureMeetings(model);
    }

    private static void ConfigureTrainings(ModelBuilder model)
    {
        model.Entity<Training>(e =>
        {
            e.ToTable("OfficerTrainings");
            e.Property(t => t.Course).HasMaxLength(200);
            e.Property(t => t.Organizer).HasMaxLength(200);
            e.HasOne<Organization>().WithMany().HasForeignKey(t => t.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(t => t.OrganizationId);
            e.HasIndex(t => new { t.On, t.Id });
        });
        model.Entity<TrainingAttendance>(e =>
        {
            e.ToTable("TrainingAttendances");
            e.Property(a => a.PersonName).HasMaxLength(60);
            e.HasOne<Training>().WithMany().HasForeignKey(a => a.TrainingId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Officer>().WithMany().HasForeignKey(a => a.OfficerId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.TrainingId, a.OfficerId }).IsUnique();
            e.HasIndex(a => a.OfficerId);
            e.HasIndex(a => new { a.OrganizationId, a.On });
        });
    }

    private static void ConfigureMeetings(ModelBuilder model)
    {
        model.Entity<Meeting>(e =>
        {
            e.ToTable("UnionMeetings");
            e.Property(m => m.Topic).HasMaxLength(300);
            e.HasOne<Organization>().WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(m => new { m.OrganizationId, m.On });
        });
        model.Entity<Removal>(e =>
        {
            e.ToTable("OfficerRemovals");
            e.Property(r => r.Reason).HasMaxLength(300);
            e.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Officer>().WithMany().HasForeignKey(r => r.OfficerId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(r => r.MeetingId);
            e.HasIndex(r => r.OfficerId);
        });
    }
}
