using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Events;

namespace Union.Tests.Hosting;

/// <summary>What happens after a commit happens some time later: here it is waited for.</summary>
internal static class OutboxDelivery
{
    /// <summary>Returns when nothing waits any more; a message that failed fails the test.</summary>
    public static async Task DeliverOutboxAsync(this UnionApp app)
    {
        var name = app.Tenants.All[0].Name;
        // The worker of the application may be delivering already.
        await Waiting.UntilAsync(async () =>
        {
            await app.Services.GetRequiredService<Outbox>().DeliverAsync(default);
            var waiting = await app.InTenantAsync(
                name,
                s => s.GetRequiredService<UnionDbContext>().Below<OutboxMessage>().Where(m => m.DoneAt == null).Select(m => m.Error).ToListAsync()
            );
            waiting.OfType<string>().ShouldBeEmpty();
            return waiting.Count == 0;
        });
    }
}
