using System.Security.Cryptography;
using System.Text;

namespace Union.Users.TwoFactor;

/// <summary>Codes for the day the phone is lost: eighty random bits each, shown once, kept as hashes, good for one sign-in.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    public static IReadOnlyList<string> Generate() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ => string.Join('-', Base32.Encode(RandomNumberGenerator.GetBytes(10)).Chunk(4).Select(c => new string(c)))),
        ];

    /// <summary>Case, spaces and hyphens do not matter.</summary>
    public static string Hash(User user, string code)
    {
        var plain = string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}|{plain}")));
    }
}
