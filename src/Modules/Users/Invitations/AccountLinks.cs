using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.Invitations;

/// <summary>Makes, finds and takes back the links that let a person set the password of their account.</summary>
internal sealed class AccountLinks(UnionDbContext db, SiteService sites, TimeProvider clock)
{
    /// <summary>Adds a link without saving and returns its token, which is nowhere else; earlier links of the account stop working.</summary>
    public async Task<string> AddAsync(User user, AccountLinkKind kind, CancellationToken cancellationToken)
    {
        await RevokeAsync(user.Id, cancellationToken);
        var days = Math.Clamp((await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>().LinkDays, 1, 30);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new AccountLink(user, kind, HashOf(token), Now, Now.AddDays(days)));
        return token;
    }

    /// <summary>Takes back the account's open links, without saving; returns how many.</summary>
    public async Task<int> RevokeAsync(Guid userId, CancellationToken cancellationToken)
    {
        var open = await OpenOf(userId).ToListAsync(cancellationToken);
        open.ForEach(l => l.Revoke(Now));
        return open.Count;
    }

    public IQueryable<AccountLink> OpenOf(Guid userId)
    {
        var now = Now;
        return db.Set<AccountLink>().Where(l => l.UserId == userId && l.UsedAt == null && l.RevokedAt == null && l.ExpiresAt > now);
    }

    /// <summary>The link and its account; null when there is no such link or it no longer works.</summary>
    public async Task<OpenLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = HashOf(token);
        var link = await db.Set<AccountLink>().FirstOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        if (link is null || !link.IsOpen(Now))
            return null;
        var user = await db.Set<User>().SingleAsync(u => u.Id == link.UserId, cancellationToken);
        return user.IsDisabled ? null : new OpenLink(link, user);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
