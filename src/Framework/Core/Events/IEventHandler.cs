namespace Union.Core.Events;

/// <summary>Runs in the transaction that raised the event; an exception undoes the whole save.</summary>
public interface IEventHandler<in TEvent>
{
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}
