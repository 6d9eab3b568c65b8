using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Core.Modules;
using Union.Core.Tenants;

namespace Union.Core.Events;

/// <summary>Delivers the outbox: each message in a scope of its tenant, failures again later, ever more rarely.</summary>
public sealed partial class Outbox(IServiceScopeFactory scopes, TenantScopes tenants, DatabaseEngine engine, TimeProvider clock, ILogger<Outbox> log)
{
    private static readonly MethodInfo Typed = typeof(Outbox).GetMethod(nameof(HandleTypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Delivers what is due; returns how many messages were tried. Does nothing while another node delivers.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        await using var held = await engine.TryLockAsync("outbox", cancellationToken);
        if (held is null)
            return 0;
        var due = await DueAsync(cancellationToken);
        foreach (var (id, tenantId) in due)
            await tenants.UsingAsync(tenantId, s => DeliverAsync(s, id, cancellationToken));
        return due.Count;
    }

    private async Task<List<(Guid Id, Guid TenantId)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<OutboxMessage>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(m => m.DueAt != null && m.DueAt <= now)
            .OrderBy(m => m.DueAt)
            .Take(100)
            .Select(m => new { m.Id, m.TenantId })
            .ToListAsync(cancellationToken);
        return [.. due.Select(m => (m.Id, m.TenantId))];
    }

    private async Task DeliverAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var message = await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, cancellationToken);
        try
        {
            var type = Type.GetType(message.EventType) ?? throw new InvalidOperationException($"事件类型 {message.EventType} 已不存在。");
            var happened = JsonSerializer.Deserialize(message.Payload, type)!;
            await (Task)Typed.MakeGenericMethod(type).Invoke(null, [services, message.HandlerType, happened, cancellationToken])!;
            (message.DoneAt, message.DueAt, message.Error) = (clock.GetUtcNow().UtcDateTime, null, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, message.HandlerType, id, e);
            // What the handler had begun must not be saved with the note of its failure.
            db.ChangeTracker.Clear();
            db.Attach(message);
            message.Error = (e is TargetInvocationException { InnerException: { } inner } ? inner : e).Message;
            message.DueAt = clock.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, message.Attempts)));
        }
        message.Attempts++;
        await db.SaveChangesAsync(cancellationToken);
    }

    // A handler whose feature was switched off meanwhile is not run; the message counts as done.
    private static async Task HandleTypedAsync<TEvent>(
        IServiceProvider services,
        string handlerType,
        TEvent happened,
        CancellationToken cancellationToken
    )
    {
        foreach (var handler in services.GetRequiredService<Enabled<IAfterCommit<TEvent>>>())
            if (handler.GetType().FullName == handlerType)
                await handler.HandleAsync(happened, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "After-commit handler {Handler} failed for message {Id}")]
    private static partial void LogFailed(ILogger log, string handler, Guid id, Exception exception);
}
