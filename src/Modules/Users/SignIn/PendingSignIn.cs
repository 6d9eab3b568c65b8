using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.SignIn;

/// <summary>Between password and code: a short-lived protected cookie says whose password was right.</summary>
internal sealed class PendingSignIn(
    UnionDbContext db,
    ICurrentTenant tenant,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    TimeProvider clock
)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Union.Users.PendingSignIn");

    private HttpContext Context => http.HttpContext!;

    private string CookieName => "union.code." + Context.Request.PathBase.Value?.Trim('/');

    public void Remember(User user)
    {
        var expires = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        var text = string.Create(CultureInfo.InvariantCulture, $"{tenant.Id}|{user.Id}|{user.SecurityStamp}|{expires}");
        Context.Response.Cookies.Append(CookieName, _protector.Protect(text), Options());
    }

    /// <summary>The user whose password was proven here a moment ago; null when that was too long ago or no longer true.</summary>
    public async Task<User?> FindAsync(CancellationToken cancellationToken)
    {
        if (Context.Request.Cookies[CookieName] is not { } cookie || Read(cookie) is not [var tenantId, var userId, var stamp, var expires])
            return null;
        if (tenantId != tenant.Id.ToString() || long.Parse(expires, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds())
            return null;
        var id = Guid.Parse(userId);
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.Id == id, cancellationToken);
        return user is { IsDisabled: false, HasTwoFactor: true } && user.SecurityStamp == stamp ? user : null;
    }

    public void Forget() => Context.Response.Cookies.Delete(CookieName, Options());

    private string[]? Read(string cookie)
    {
        try
        {
            return _protector.Unprotect(cookie).Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Context.Request.IsHttps,
            Path = Context.Request.PathBase + "/login",
        };
}
