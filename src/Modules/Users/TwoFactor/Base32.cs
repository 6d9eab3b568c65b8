using System.Text;

namespace Union.Users.TwoFactor;

/// <summary>RFC 4648 base 32, as authenticator apps expect keys.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in data)
        {
            buffer = buffer << 8 | b;
            bits += 8;
            while (bits >= 5)
                text.Append(Alphabet[buffer >> (bits -= 5) & 31]);
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0)
            text.Append(Alphabet[buffer << (5 - bits) & 31]);
        return text.ToString();
    }
}
