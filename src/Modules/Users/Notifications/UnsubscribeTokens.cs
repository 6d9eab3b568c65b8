using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Union.Users.Notifications;

/// <summary>Signed words in a mail's last line: whoever holds them may stop the mails of one account, and nothing else.</summary>
internal sealed class UnsubscribeTokens(IDataProtectionProvider protection, ICurrentTenant tenant)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Union.Users.Unsubscribe");

    public string For(Guid userId) => _protector.CreateProtector(tenant.Id.ToString()).Protect(userId.ToString("N"));

    /// <summary>Null when the words were not made here for an account of this site.</summary>
    public Guid? Read(string? token)
    {
        try
        {
            return Guid.TryParseExact(_protector.CreateProtector(tenant.Id.ToString()).Unprotect(token ?? ""), "N", out var id) ? id : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
