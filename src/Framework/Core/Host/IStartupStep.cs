namespace Union.Core.Host;

/// <summary>Work to do once the database is ready and before the first request: automatic set-up, index checks. An exception stops the start.</summary>
public interface IStartupStep
{
    /// <summary>Lower runs first.</summary>
    int Order { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
