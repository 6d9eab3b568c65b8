namespace Union.Core.Events;

/// <summary>Runs after the commit, through the outbox: at least once, so it must bear being run twice.</summary>
public interface IAfterCommit<in TEvent>
{
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}
