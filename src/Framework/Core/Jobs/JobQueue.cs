using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Jobs;

/// <summary>Starts long work for the current tenant: <c>await jobs.StartAsync("重建索引", new RebuildIndex(id), ct)</c>.</summary>
public sealed class JobQueue
{
    private readonly UnionDbContext _db;
    private readonly ICurrentTenant _tenant;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _clock;
    private readonly JobSignal _signal;

    private JobQueue(UnionDbContext db, ICurrentTenant tenant, ICurrentUser user, TimeProvider clock, JobSignal signal) =>
        (_db, _tenant, _user, _clock, _signal) = (db, tenant, user, clock, signal);

    internal static JobQueue Create(IServiceProvider services) =>
        new(
            services.GetRequiredService<UnionDbContext>(),
            services.GetRequiredService<ICurrentTenant>(),
            services.GetRequiredService<ICurrentUser>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<JobSignal>()
        );

    /// <summary>Queues the work and returns the job's id; its page is <c>/admin/jobs/{id}</c>. The payload must not hold secrets: it is stored.</summary>
    public async Task<Guid> StartAsync<TPayload>(string title, TPayload payload, CancellationToken cancellationToken)
    {
        var job = new Job
        {
            TenantId = _tenant.Id,
            Kind = JobKind.NameOf<TPayload>(),
            Title = title[..Math.Min(title.Length, 200)],
            Payload = JsonSerializer.Serialize(payload),
            CreatedAt = _clock.GetUtcNow().UtcDateTime,
            UserId = _user.Id,
            UserName = _user.UserName,
            DisplayName = _user.DisplayName,
            UserTenantId = _user.TenantId,
        };
        _db.Add(job);
        await _db.SaveChangesAsync(cancellationToken);
        _db.AfterCommit(_signal.Wake);
        return job.Id;
    }

    /// <summary>A job of the current tenant, or null.</summary>
    public Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancellationToken);

    /// <summary>Newest first.</summary>
    public Task<List<Job>> LatestAsync(int size, CancellationToken cancellationToken) =>
        _db.Set<Job>().AsNoTracking().OrderByDescending(j => j.CreatedAt).Take(size).ToListAsync(cancellationToken);
}
