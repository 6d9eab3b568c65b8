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
        for (var i = 0; i < 200; i++)
        {
            await app.Services.GetRequiredService<Outbox>().DeliverAsync(default);
            var waiting = await app.InTenantAsync(
                name,
                s => s.GetRequiredService<UnionDbContext>().Below<OutboxMessage>().Where(m => m.DoneAt == null).Select(m => m.Error).ToListAsync()
            );
            if (waiting.Count == 0)
                return;
            waiting.OfType<string>().ShouldBeEmpty();
            await Task.Delay(50);
        }
        Assert.Fail("the outbox is not delivered");
    }
}
