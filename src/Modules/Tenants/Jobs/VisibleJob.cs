namespace Union.Tenants.Jobs;

/// <summary>Lets a job be seen by who started it and by who manages the tasks of the site.</summary>
internal static class VisibleJob
{
    public static async Task<Job?> FindAsync(JobQueue jobs, ICurrentUser user, Access access, Guid id, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, cancellationToken) is { } job && (job.UserId == user.Id || await access.HasAsync(Permissions.ManageTasks.Name))
            ? job
            : null;
}
