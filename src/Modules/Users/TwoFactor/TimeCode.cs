using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Union.Users.TwoFactor;

/// <summary>
/// Six-digit codes by time (RFC 6238): HMAC-SHA-1, steps of 30 seconds. A code of the step before or after is accepted, since clocks
/// differ; which step it was is told, so that each counts once.
/// </summary>
internal static class TimeCode
{
    private const int StepSeconds = 30;
    private const int Drift = 1;

    public static long StepOf(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step the code belongs to; null when it is wrong.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTime utc)
    {
        var digits = string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        for (var step = StepOf(utc) - Drift; step <= StepOf(utc) + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digits), Encoding.ASCII.GetBytes(Of(key, step))))
                return step;
        return null;
    }

    [SuppressMessage(
        "Security",
        "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "RFC 6238 names HMAC-SHA-1; authenticator apps know nothing else."
    )]
    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
