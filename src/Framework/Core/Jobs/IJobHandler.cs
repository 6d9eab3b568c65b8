namespace Union.Core.Jobs;

/// <summary>
/// Does a job, in a scope of the job's tenant and on behalf of who started it. After a restart it is called again with
/// <see cref="JobProgress.Done"/> where it stood, so each part must bear being done twice.
/// </summary>
public interface IJobHandler<in TPayload>
{
    Task RunAsync(TPayload payload, JobProgress progress, CancellationToken cancellationToken);
}
