using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Jobs;

/// <summary>Takes up one job after the other. A job that was running when the node went down is taken up again, three times at most.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory services,
    TenantScopes scopes,
    TenantRegistry tenants,
    FeatureCatalog catalog,
    IEnumerable<JobKind> kinds,
    TimeProvider clock,
    ILogger<JobRunner> log
)
{
    private const int MostAttempts = 3;

    /// <summary>Runs the oldest job that is not over; false when there is none. Only the node that holds the lock may call it.</summary>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await NextAsync(cancellationToken) is not { } job)
            return false;
        await SaveAsync(
            job,
            s =>
                s.SetProperty(j => j.State, JobState.Running)
                    .SetProperty(j => j.Attempts, job.Attempts + 1)
                    .SetProperty(j => j.StartedAt, job.StartedAt ?? Now),
            cancellationToken
        );
        var (state, message) = await OutcomeAsync(job, cancellationToken);
        await SaveAsync(
            job,
            s => s.SetProperty(j => j.State, state).SetProperty(j => j.Message, message).SetProperty(j => j.FinishedAt, Now),
            CancellationToken.None
        );
        return true;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Job?> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<Job>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(j => j.State == JobState.Queued || j.State == JobState.Running)
            .OrderBy(j => j.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<(JobState, string?)> OutcomeAsync(Job job, CancellationToken cancellationToken)
    {
        var kind = kinds.FirstOrDefault(k => k.Name == job.Kind);
        if (kind is null || tenants.Find(job.TenantId) is not { } tenant || !catalog.GateOf(kind.HandlerType).IsOpenFor(tenant.Features))
            return (JobState.Failed, "这项工作所属的功能已停用，没有执行。启用功能后请重新发起。");
        if (job.Attempts >= MostAttempts)
            return (JobState.Failed, "多次中断后没有再试。请查看运行日志，排除原因后重新发起。");
        try
        {
            new ActingUser(job.UserId, job.UserName, job.DisplayName, job.UserTenantId).Begin();
            await scopes.UsingAsync(job.TenantId, s => kind.Run(s, job.Payload, new JobProgress(scopes, job), cancellationToken));
            return (JobState.Succeeded, job.Message);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(log, job.Kind, job.Id, e);
            return (JobState.Failed, e.Message);
        }
    }

    private Task<int> SaveAsync(
        Job job,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Job>> set,
        CancellationToken cancellationToken
    ) =>
        scopes.UsingAsync(
            job.TenantId,
            s => s.GetRequiredService<UnionDbContext>().Set<Job>().Where(j => j.Id == job.Id).ExecuteUpdateAsync(set, cancellationToken)
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Id} failed")]
    private static partial void LogFailed(ILogger log, string kind, Guid id, Exception exception);
}
