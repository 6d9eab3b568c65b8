using System.Buffers.Binary;
using Union.Core.Files;

namespace Union.Contents.Media.Adding;

/// <summary>Width and height of a picture, read from its header alone: nothing is decoded.</summary>
internal static class PictureSize
{
    private const int HeaderSize = 256 * 1024;

    /// <returns>Null for what is no picture or says no size.</returns>
    public static async Task<(int Width, int Height)?> OfAsync(Stream content, FileFormat format, CancellationToken cancellationToken)
    {
        var header = new byte[(int)Math.Min(HeaderSize, content.Length)];
        await content.ReadExactlyAsync(header, cancellationToken);
        return format switch
        {
            FileFormat.Png when header.Length >= 24 => (Big(header, 16), Big(header, 20)),
            FileFormat.Gif when header.Length >= 10 => (Small(header, 6), Small(header, 8)),
            FileFormat.Jpeg => Jpeg(header),
            FileFormat.Webp when header.Length >= 30 => Webp(header),
            _ => null,
        };
    }

    private static int Big(ReadOnlySpan<byte> data, int at) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(data[at..]));

    private static int Small(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    private static int Three(ReadOnlySpan<byte> data, int at) => data[at] | (data[at + 1] << 8) | (data[at + 2] << 16);

    // From segment to segment until the one that starts the frame (C0–CF but the tables C4, C8, CC).
    private static (int, int)? Jpeg(ReadOnlySpan<byte> data)
    {
        for (var at = 2; at + 9 < data.Length && data[at] == 0xFF; )
        {
            var mark = data[at + 1];
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]));
            at += mark == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
        }
        return null;
    }

    private static (int, int)? Webp(ReadOnlySpan<byte> data) =>
        data[12..16] switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] => (Small(data, 26) & 0x3FFF, Small(data, 28) & 0x3FFF),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => ((Small(data, 21) & 0x3FFF) + 1, ((Three(data, 22) >> 6) & 0x3FFF) + 1),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => (Three(data, 24) + 1, Three(data, 27) + 1),
            _ => null,
        };
}
