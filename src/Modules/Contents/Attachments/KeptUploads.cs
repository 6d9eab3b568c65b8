using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Union.Contents.Attachments;

/// <summary>
/// Carries what was uploaded through a form that has to be corrected, so that nobody chooses fifty megabytes twice. The token is
/// sealed for the tenant: a page cannot name content that was not uploaded to it.
/// </summary>
public sealed class KeptUploads(IDataProtectionProvider protection, ICurrentTenant tenant)
{
    // Made when it is used: a recipe for a site that does not stand yet is checked without one.
    private IDataProtector Protector => protection.CreateProtector("Union.Contents.Uploads", tenant.Id.ToString());

    public string Seal(KeptUpload upload) => Protector.Protect(JsonSerializer.Serialize(upload));

    /// <summary>Null for a token that is not ours.</summary>
    public KeptUpload? Open(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptUpload>(Protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
