using System.Buffers.Binary;
using System.Text;

namespace Union.Core.Files;

/// <summary>
/// Reads text whose encoding nobody states: UTF-8, UTF-16 and GB18030 (with it GBK and GB2312), with or without a byte order mark.
/// Answers nothing for bytes that are not text.
/// </summary>
public static class TextDecoder
{
    static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <param name="bytes">The content, or its beginning.</param>
    /// <param name="complete">False for a beginning: the last character may then be cut in two.</param>
    public static DecodedText? TryDecode(byte[] bytes, bool complete = true)
    {
        if (FromMark(bytes) is { } marked)
            return IsText(marked.Text) ? Clean(marked) : null;
        if (TryStrict(StrictUtf8, "UTF-8", bytes, complete) is { } utf8)
            return IsText(utf8.Text) ? Clean(utf8) : null;
        if (Utf16WithoutMark(bytes) is { } utf16)
            return Clean(utf16);
        if (TryStrict(StrictGb18030, "GB18030", bytes, complete) is { } chinese && IsText(chinese.Text) && LooksChinese(chinese.Text))
            return Clean(chinese);
        return Damaged(bytes);
    }

    static DecodedText? FromMark(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            var rest = bytes[3..];
            return TryStrict(StrictUtf8, "UTF-8", rest, complete: true) ?? Lossy(Encoding.UTF8, "UTF-8", rest);
        }
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Lossy(Encoding.Unicode, "UTF-16", bytes[2..]);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Lossy(Encoding.BigEndianUnicode, "UTF-16BE", bytes[2..]);
        return null;
    }

    /// <summary>Decodes without forgiveness, except for up to three bytes at the very end: a character the file was cut in.</summary>
    static DecodedText? TryStrict(Encoding encoding, string name, byte[] bytes, bool complete)
    {
        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            try
            {
                var text = encoding.GetString(bytes, 0, bytes.Length - cut);
                return new(text, name, cut > 0 && complete ? ["文件末尾的字符不完整，可能在传输中被截断"] : []);
            }
            catch (DecoderFallbackException)
            {
                if (!NearEnd(encoding, bytes))
                    return null;
            }
        }
        return null;
    }

    static bool NearEnd(Encoding encoding, byte[] bytes)
    {
        var lossy = (Encoding)encoding.Clone();
        lossy.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var tail = bytes.AsSpan(0, Math.Max(0, bytes.Length - 3));
        // Strict decoding failed: worth another try only when all but the tail decodes.
        var text = lossy.GetString(tail);
        return text.Length > 0 && text.AsSpan()[..^1].IndexOf('\uFFFD') < 0;
    }

    static DecodedText Lossy(Encoding encoding, string name, byte[] bytes)
    {
        var text = encoding.GetString(bytes);
        var lost = text.Count(c => c == '\uFFFD');
        return new(text, name, lost > 0 ? [$"有 {lost} 处字符无法识别"] : []);
    }

    /// <summary>UTF-16 without a mark: line ends and digits leave zero bytes on one side only.</summary>
    static DecodedText? Utf16WithoutMark(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        foreach (var (little, name) in new[] { (true, "UTF-16"), (false, "UTF-16BE") })
        {
            var plausible = 0;
            var units = bytes.Length / 2;
            for (var i = 0; i < bytes.Length; i += 2)
            {
                var unit = little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(i)) : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i));
                if (unit is '\n' or '\r' or (>= 0x20 and < 0x7F) || IsChinese((char)unit))
                    plausible++;
            }
            var zeros = bytes.Where((b, i) => b == 0 && i % 2 == (little ? 1 : 0)).Count();
            if (zeros > 0 && plausible >= units * 0.97)
                return Lossy(little ? Encoding.Unicode : Encoding.BigEndianUnicode, name, bytes);
        }
        return null;
    }

    /// <summary>UTF-8 with a few broken bytes inside is still worth reading, and says so.</summary>
    static DecodedText? Damaged(byte[] bytes)
    {
        var text = Lossy(Encoding.UTF8, "UTF-8", bytes);
        var lost = text.Text.Count(c => c == '\uFFFD');
        var good = text.Text.Count(c => c > 0x7F && c != '\uFFFD');
        return lost * 50 < good && IsText(text.Text) ? Clean(text) : null;
    }

    static bool IsText(string text)
    {
        var control = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return false;
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                control++;
        }
        return control * 100 <= text.Length;
    }

    /// <summary>Almost any bytes decode as GB18030; real Chinese text stays within the common characters.</summary>
    static bool LooksChinese(string text)
    {
        var foreign = text.Count(c => c > 0x7F);
        return foreign > 0 && text.Count(IsChinese) >= foreign * 0.9;
    }

    static bool IsChinese(char c) =>
        c
            is (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3000' and <= '\u303F')
                or (>= '\uFF00' and <= '\uFFEF')
                or (>= '\u2010' and <= '\u2027')
                or '\u00B7'
                or '\u00D7'
                or (>= '\u2460' and <= '\u2473')
                or (>= '\u2160' and <= '\u217F');

    static DecodedText Clean(DecodedText decoded) =>
        decoded with
        {
            Text = decoded.Text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Replace('\v', '\n'),
        };
}
