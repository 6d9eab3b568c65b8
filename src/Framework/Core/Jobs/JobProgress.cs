using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Jobs;

/// <summary>How far a job is. Each report is saved at once, apart from what the handler itself saves.</summary>
public sealed class JobProgress
{
    private readonly TenantScopes _scopes;
    private readonly Job _job;

    internal JobProgress(TenantScopes scopes, Job job) => (_scopes, _job) = (scopes, job);

    public Guid JobId => _job.Id;

    /// <summary>Parts finished before; 0 on the first run.</summary>
    public int Done => _job.Done;

    /// <summary>Notes how far the work is and, where given, what is being done and one line of result.</summary>
    public Task ReportAsync(int done, int total, string? message = null, string? line = null, CancellationToken cancellationToken = default)
    {
        (_job.Done, _job.Total, _job.Message) = (done, total, message);
        if (line is not null)
            _job.Log += line.ReplaceLineEndings(" ") + "\n";
        return _scopes.UsingAsync(
            _job.TenantId,
            services =>
                services
                    .GetRequiredService<UnionDbContext>()
                    .Set<Job>()
                    .Where(j => j.Id == _job.Id)
                    .ExecuteUpdateAsync(
                        s =>
                            s.SetProperty(j => j.Done, done)
                                .SetProperty(j => j.Total, total)
                                .SetProperty(j => j.Message, message)
                                .SetProperty(j => j.Log, _job.Log)
                                .SetProperty(j => j.Attempts, 1),
                        cancellationToken
                    )
        );
    }
}
