using Union.Core.Host;

namespace Union.Core.Files;

/// <summary>At start, removes what uploads broken off by a crash left behind.</summary>
internal sealed class IncomingSweep(FileStore store) : IStartupStep
{
    public int Order => 900;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        store.RemoveAbandoned(TimeSpan.FromHours(24));
        return Task.CompletedTask;
    }
}
