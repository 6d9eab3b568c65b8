namespace Union.Core.Jobs;

/// <summary>Wakes the worker of this node when a job was queued here.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _queued = new(0);

    public void Wake() => _queued.Release();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _queued.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _queued.Dispose();
}
