using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices.Passing.Delivering;

/// <summary>
/// Brings one recipient's inbox up to what the sender's rows say, in the recipient's own site. Bears being run twice and in any order; where
/// it fails the outbox tries again, ever more rarely, and the sender reads why.
/// </summary>
[Feature(PassingStartup.Feature)]
internal sealed class DeliverToInbox(UnionDbContext db, TenantScopes scopes, TenantRegistry registry, ICurrentTenant tenant, TimeProvider clock)
    : IAfterCommit<RecipientChanged>
{
    public async Task HandleAsync(RecipientChanged happened, CancellationToken cancellationToken)
    {
        if (await FindAsync(happened.RecipientId, cancellationToken) is not { } delivery)
            return;
        try
        {
            await scopes.UsingAsync(SiteOf(delivery.Recipient).Id, s => s.GetRequiredService<KeepInInbox>().RunAsync(delivery, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await scopes.UsingAsync(tenant.Id, s => NoteAsync(s, happened.RecipientId, e, cancellationToken));
            throw;
        }
        if (delivery.Recipient.DeliveredAt is not null && delivery.Recipient.Problem.Length == 0)
            return;
        delivery.Recipient.Arrive(clock.GetUtcNow().UtcDateTime);
        db.Act("notices.passing-delivered", $"文件送达{delivery.Recipient.Name}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private TenantInfo SiteOf(PassingRecipient recipient)
    {
        if (registry.Find(recipient.SiteId) is not { IsRunning: true } site)
            throw new InvalidOperationException("对方站点已停用，启用后自动投送。");
        return site.Features.Contains(PassingStartup.Feature)
            ? site
            : throw new InvalidOperationException("对方站点没有启用“文件下发与收文”，启用后自动投送。");
    }

    private async Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<PassingRecipient>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } recipient)
            return null;
        return new Delivery(await db.Set<PassingRound>().AsNoTracking().SingleAsync(r => r.Id == recipient.RoundId, cancellationToken), recipient);
    }

    // In a scope of its own: the handler's is given up with the failure. The same problem again is not noted again.
    private static async Task NoteAsync(IServiceProvider services, Guid id, Exception problem, CancellationToken cancellationToken)
    {
        var own = services.GetRequiredService<UnionDbContext>();
        var recipient = await own.Set<PassingRecipient>().SingleAsync(r => r.Id == id, cancellationToken);
        recipient.Fail(problem is InvalidOperationException ? problem.Message : "对方站点暂时不能接收，稍后自动重试。");
        own.Act("notices.passing-undelivered", $"文件未能送达{recipient.Name}", recipient.Problem);
        await own.SaveChangesAsync(cancellationToken);
    }
}
