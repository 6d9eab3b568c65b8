using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace Union.Users.TwoFactor;

/// <summary>Keys of authenticator apps: made here, stored encrypted, each readable only for the account it belongs to.</summary>
internal sealed class TwoFactorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Union.Users.TwoFactorKey");

    /// <summary>A new key, protected.</summary>
    public string Create(User user) => Of(user).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(20)));

    /// <summary>Null when the text was not made here for this user.</summary>
    public byte[]? Read(User user, string? protectedKey)
    {
        try
        {
            return protectedKey is null ? null : Convert.FromBase64String(Of(user).Unprotect(protectedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What the app reads from the picture.</summary>
    public static string Uri(byte[] key, string siteName, string userName) =>
        $"otpauth://totp/{System.Uri.EscapeDataString($"{siteName}:{userName}")}?secret={Base32.Encode(key)}&issuer={System.Uri.EscapeDataString(siteName)}&digits=6&period=30";

    /// <summary>The picture as a data address.</summary>
    public static string Picture(string uri)
    {
        using var code = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(6));
    }

    private IDataProtector Of(User user) => _protector.CreateProtector(user.Id.ToString());
}
