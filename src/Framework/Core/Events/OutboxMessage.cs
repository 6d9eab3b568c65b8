using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Events;

/// <summary>One event still to be handed to one after-commit handler.</summary>
public sealed class OutboxMessage : ITenantOwned, ITechnicalRow
{
    internal OutboxMessage() { }

    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    public Guid TenantId { get; internal set; }

    public string EventType { get; internal init; } = "";

    public string HandlerType { get; internal init; } = "";

    public string Payload { get; internal init; } = "";

    public DateTime CreatedAt { get; internal init; }

    public int Attempts { get; internal set; }

    /// <summary>Not before this time; null once done.</summary>
    public DateTime? DueAt { get; internal set; }

    public DateTime? DoneAt { get; internal set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; internal set; }
}
