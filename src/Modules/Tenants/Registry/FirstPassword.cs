using System.Security.Cryptography;

namespace Union.Tenants.Registry;

/// <summary>A made-up password that is easy to read out and hard to guess; shown once.</summary>
internal static class FirstPassword
{
    // Without characters that look alike.
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static string Create() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
