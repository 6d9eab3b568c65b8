using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices.Passing.Inbox;

/// <summary>
/// Reads the one version an entry gives the right to, with its attachments, from the site it stands on: also what is for that site's staff
/// alone, and nothing else there. The sender's row is asked each time, so what was taken back is not read from a stale entry.
/// </summary>
internal sealed class PassedText(TenantScopes scopes, TenantRegistry registry)
{
    /// <summary>Null when it was taken back or its site is gone.</summary>
    public async Task<PassedVersion?> FindAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (!await MayAsync(entry, cancellationToken) || registry.Find(entry.SourceTenantId) is null)
            return null;
        return await scopes.UsingAsync(
            entry.SourceTenantId,
            async s =>
            {
                var there = s.GetRequiredService<UnionDbContext>();
                var version = await there
                    .Set<NoticeVersion>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(v => v.Id == entry.VersionId && v.ItemId == entry.NoticeId, cancellationToken);
                return version is null
                    ? null
                    : new PassedVersion(version, await s.GetRequiredService<AttachmentStore>().OfAsync(version.Id, cancellationToken));
            }
        );
    }

    private async Task<bool> MayAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (entry.State == PassingState.TakenBack || registry.Find(entry.SenderTenantId) is null)
            return false;
        return await scopes.UsingAsync(
            entry.SenderTenantId,
            s =>
            {
                var there = s.GetRequiredService<UnionDbContext>();
                return (
                    from r in there.Set<PassingRecipient>()
                    join round in there.Set<PassingRound>() on r.RoundId equals round.Id
                    where
                        r.Id == entry.RecipientId
                        && r.SiteId == entry.TenantId
                        && round.VersionId == entry.VersionId
                        && round.State != PassingState.TakenBack
                    select r.Id
                ).AnyAsync(cancellationToken);
            }
        );
    }
}
