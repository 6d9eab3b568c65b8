using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Union.Core.Mail;

/// <summary>Passwords of mail servers, encrypted with the installation's keys; each readable for its own site only.</summary>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Union.Core.Mail.Password");

    public string Protect(Guid tenantId, string password) => _protector.CreateProtector(tenantId.ToString()).Protect(password);

    /// <summary>Null when it was not encrypted here for this site.</summary>
    public string? Read(Guid tenantId, string protectedPassword)
    {
        try
        {
            return _protector.CreateProtector(tenantId.ToString()).Unprotect(protectedPassword);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
