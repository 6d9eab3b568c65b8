using Microsoft.EntityFrameworkCore;
using Union.Core.Acts;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Data.Migrations;
using Union.Core.Events;
using Union.Core.Features;
using Union.Core.Jobs;
using Union.Core.Permissions;
using Union.Core.Settings;
using Union.Core.Tenants;

namespace Union.Core.Host;

/// <summary>The framework's own tables.</summary>
internal sealed class CoreModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Tenant>(e =>
        {
            e.ToTable("Tenants");
            e.Ignore(t => t.TenantId);
            e.Property(t => t.Name).HasMaxLength(40);
            e.Property(t => t.DisplayName).HasMaxLength(100);
            e.Property(t => t.Path).HasMaxLength(400);
            e.Property(t => t.RequestUrlPrefix).HasMaxLength(40);
            e.Property(t => t.RequestUrlHost).HasMaxLength(400);
            e.Property(t => t.RegionCode).HasMaxLength(12);
            e.Property(t => t.LevelWord).HasMaxLength(20);
            e.Property(t => t.Category).HasMaxLength(100);
            e.Property(t => t.Description).HasMaxLength(1000);
            e.Property(t => t.FeatureProfile).HasMaxLength(400);
            e.Property(t => t.RecipeName).HasMaxLength(100);
            e.HasIndex(t => t.Name).IsUnique();
            e.HasIndex(t => t.RequestUrlPrefix);
            e.HasIndex(t => t.Path);
        });
        model.Entity<TenantFeature>(e =>
        {
            e.ToTable("TenantFeatures");
            e.Property(f => f.FeatureId).HasMaxLength(100);
            e.Property(f => f.ChangedBy).HasMaxLength(100);
            e.HasIndex(f => new { f.TenantId, f.FeatureId }).IsUnique();
        });
        model.Entity<FeatureProfile>(e =>
        {
            e.ToTable("FeatureProfiles");
            e.Ignore(p => p.Rules);
            e.Property(p => p.ProfileId).HasMaxLength(100);
            e.HasIndex(p => p.ProfileId).IsUnique();
        });
        ConfigurePermissions(model);
        ConfigureActs(model);
        ConfigureMachinery(model);
    }

    private static void ConfigurePermissions(ModelBuilder model)
    {
        model.Entity<Role>(e =>
        {
            e.ToTable("Roles");
            e.Ignore(r => r.Permissions);
            e.Property(r => r.Name).HasMaxLength(100);
            e.Property(r => r.Description).HasMaxLength(400);
            e.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
        });
        model.Entity<RoleAssignment>(e =>
        {
            e.ToTable("RoleAssignments");
            e.HasOne<Role>().WithMany().HasForeignKey(a => a.RoleId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new
                {
                    a.UserId,
                    a.RoleId,
                    a.OrganizationId,
                })
                .IsUnique();
        });
        model.Entity<SiteDocument>(e =>
        {
            e.ToTable("SiteDocuments");
            e.HasIndex(d => d.TenantId).IsUnique();
        });
    }

    private static void ConfigureActs(ModelBuilder model)
    {
        model.Entity<Act>(e =>
        {
            e.ToTable("Acts");
            e.Property(a => a.UserName).HasMaxLength(100);
            e.Property(a => a.Name).HasMaxLength(100);
            e.Property(a => a.Title).HasMaxLength(400);
            e.Property(a => a.Reason).HasMaxLength(1000);
            e.Property(a => a.IpAddress).HasMaxLength(60);
            e.Property(a => a.PreviousHash).HasMaxLength(64);
            e.Property(a => a.Hash).HasMaxLength(64);
            e.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.ActId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(a => new { a.TenantId, a.Sequence }).IsUnique();
            e.HasIndex(a => new
            {
                a.TenantId,
                a.UserId,
                a.Sequence,
            });
        });
        model.Entity<ActChange>(e =>
        {
            e.ToTable("ActChanges");
            e.Property(c => c.Kind).HasMaxLength(100);
            e.Property(c => c.Title).HasMaxLength(200);
            e.HasIndex(c => new
            {
                c.TenantId,
                c.Sequence,
                c.Ordinal,
            });
            e.HasIndex(c => new { c.RecordId, c.Sequence });
            e.HasIndex(c => c.ActId);
        });
        model.Entity<ActHead>(e =>
        {
            e.ToTable("ActHeads");
            e.HasKey(h => h.TenantId);
            e.Property(h => h.Hash).HasMaxLength(64);
        });
    }

    private static void ConfigureMachinery(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(e =>
        {
            e.ToTable("OutboxMessages");
            e.Property(m => m.EventType).HasMaxLength(400);
            e.Property(m => m.HandlerType).HasMaxLength(400);
            e.HasIndex(m => m.DueAt);
        });
        model.Entity<TaskState>(e =>
        {
            e.ToTable("TaskStates");
            e.Property(t => t.TaskName).HasMaxLength(200);
            e.HasIndex(t => new { t.TenantId, t.TaskName }).IsUnique();
        });
        model.Entity<TaskSetting>(e =>
        {
            e.ToTable("TaskSettings");
            e.Ignore(t => t.RecordTitle);
            e.Property(t => t.TaskName).HasMaxLength(200);
            e.Property(t => t.Schedule).HasMaxLength(100);
            e.HasIndex(t => new { t.TenantId, t.TaskName }).IsUnique();
        });
        model.Entity<Job>(e =>
        {
            e.ToTable("Jobs");
            e.Property(j => j.Kind).HasMaxLength(200);
            e.Property(j => j.Title).HasMaxLength(200);
            e.Property(j => j.UserName).HasMaxLength(100);
            e.Property(j => j.DisplayName).HasMaxLength(100);
            e.HasIndex(j => new { j.State, j.CreatedAt });
            e.HasIndex(j => new { j.TenantId, j.CreatedAt });
        });
        model.Entity<DataMigrationRecord>(e =>
        {
            e.ToTable("DataMigrationRecords");
            e.HasKey(r => r.DataMigrationClass);
            e.Property(r => r.DataMigrationClass).HasMaxLength(200);
        });
    }
}
