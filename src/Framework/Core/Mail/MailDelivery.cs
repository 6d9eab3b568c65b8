using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Core.Permissions;
using Union.Core.Tenants;

namespace Union.Core.Mail;

/// <summary>
/// Sends what is queued. One node at a time (a lock), and each mail is claimed in the database before it is handed over, so two nodes
/// never send the same. A site whose server fails waits; the other sites' mails go on.
/// </summary>
public sealed partial class MailDelivery(
    IServiceScopeFactory scopes,
    TenantScopes tenants,
    TenantRegistry registry,
    DatabaseEngine engine,
    [FromKeyedServices(MailServices.Server)] IMailSender server,
    [FromKeyedServices(MailServices.Folder)] IMailSender folder,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<MailDelivery> log
)
{
    private const int Most = 100;

    // A mail that a node had taken when it went down is taken up again after this.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    /// <summary>Sends what is due; returns how many mails were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var held = await engine.TryLockAsync("mail", cancellationToken);
        if (held is null)
            return 0;
        var tried = 0;
        foreach (var site in (await DueAsync(cancellationToken)).GroupBy(m => m.TenantId))
            if (registry.Find(site.Key) is { IsRunning: true })
                tried += await SendSiteAsync(site.Key, [.. site.Select(m => m.Id)], cancellationToken);
        return tried;
    }

    /// <summary>Hands one mail over at once, for a trial of the settings.</summary>
    /// <exception cref="MailRefusedException">The server does not take it.</exception>
    public Task SendNowAsync(MailDraft draft, Guid tenantId, MailServer? site, CancellationToken cancellationToken) =>
        SenderFor(site).SendAsync(new OutgoingMail(draft, Now, tenantId), site, cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<List<(Guid Id, Guid TenantId)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Now;
        var due = await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<OutgoingMail>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(m => m.DueAt != null && m.DueAt <= now)
            .OrderBy(m => m.DueAt)
            .Take(Most)
            .Select(m => new { m.Id, m.TenantId })
            .ToListAsync(cancellationToken);
        return [.. due.Select(m => (m.Id, m.TenantId))];
    }

    // The server is asked once: when it fails, the site's other mails of this round only note why and wait.
    private async Task<int> SendSiteAsync(Guid tenantId, Guid[] ids, CancellationToken cancellationToken)
    {
        string? broken = null;
        foreach (var id in ids)
            broken = await tenants.UsingAsync(tenantId, s => SendAsync(s, id, broken, cancellationToken)) ?? broken;
        return ids.Length;
    }

    private async Task<string?> SendAsync(IServiceProvider services, Guid id, string? broken, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        if (!await ClaimAsync(db, id, cancellationToken))
            return null;
        var mail = await db.Set<OutgoingMail>().SingleAsync(m => m.Id == id, cancellationToken);
        string? error = null;
        try
        {
            if (!await MaySeeAsync(services, mail, cancellationToken))
                mail.Drop();
            else if (broken is null)
            {
                var site = await db.Set<MailServer>().AsNoTracking().FirstOrDefaultAsync(cancellationToken);
                await SenderFor(site).SendAsync(mail, site, cancellationToken);
                mail.Sent(Now);
            }
            else
                mail.Failed(broken, Now);
        }
        catch (MailRefusedException e)
        {
            LogRefused(log, id, e.Cause);
            mail.Failed(e.Message, Now);
            error = e.ConcernsThisMailAlone ? null : e.Message;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(log, id, e);
            error = "程序出错，邮件没有发出；详情在服务器的运行日志里。";
            mail.Failed(error, Now);
        }
        await db.SaveChangesAsync(CancellationToken.None);
        return error;
    }

    private async Task<bool> ClaimAsync(UnionDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var (now, until) = (Now, Now + Abandoned);
        return await db.Set<OutgoingMail>()
                .Where(m => m.Id == id && m.DueAt != null && m.DueAt <= now)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(m => m.State, MailState.Sending)
                            .SetProperty(m => m.DueAt, until)
                            .SetProperty(m => m.Attempts, m => m.Attempts + 1),
                    cancellationToken
                ) == 1;
    }

    private static async Task<bool> MaySeeAsync(IServiceProvider services, OutgoingMail mail, CancellationToken cancellationToken)
    {
        var holders = services.GetRequiredService<PermissionHolders>();
        foreach (var permission in mail.Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (mail.UserId is not { } user || (await holders.AmongAsync(permission, [user], cancellationToken)).Count == 0)
                return false;
        return true;
    }

    private IMailSender SenderFor(MailServer? site) => site is { IsOn: true } && configuration["Mail:Sink"] != "File" ? server : folder;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was not taken ({Cause}); trying again later")]
    private static partial void LogRefused(ILogger log, Guid id, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} could not be sent; trying again later")]
    private static partial void LogFailed(ILogger log, Guid id, Exception exception);
}
