using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Modules;

namespace Union.Core.Events;

/// <summary>Hands a raised event to the handlers of enabled features, and notes after-commit handlers in the outbox.</summary>
public sealed class EventDispatcher(IServiceProvider services, TimeProvider clock)
{
    private static readonly MethodInfo Typed = typeof(EventDispatcher).GetMethod(
        nameof(DispatchTypedAsync),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;
    private static readonly ConcurrentDictionary<Type, MethodInfo> Methods = new();

    internal Task DispatchAsync(UnionDbContext db, object happened, CancellationToken cancellationToken) =>
        (Task)Methods.GetOrAdd(happened.GetType(), t => Typed.MakeGenericMethod(t)).Invoke(this, [db, happened, cancellationToken])!;

    private async Task DispatchTypedAsync<TEvent>(UnionDbContext db, TEvent happened, CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetRequiredService<Enabled<IEventHandler<TEvent>>>())
            await handler.HandleAsync(happened, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var handler in services.GetRequiredService<Enabled<IAfterCommit<TEvent>>>())
            db.Add(
                new OutboxMessage
                {
                    TenantId = db.CurrentTenantId,
                    EventType = typeof(TEvent).AssemblyQualifiedName!,
                    HandlerType = handler.GetType().FullName!,
                    Payload = JsonSerializer.Serialize(happened),
                    CreatedAt = now,
                    DueAt = now,
                }
            );
    }
}
