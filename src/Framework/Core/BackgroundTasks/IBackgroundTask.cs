namespace Union.Core.BackgroundTasks;

/// <summary>Periodic work, run for each running tenant that has its feature, by one node at a time, in a scope of that tenant.</summary>
public interface IBackgroundTask
{
    Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}
