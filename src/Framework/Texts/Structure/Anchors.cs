using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Union.Texts.Structure;

/// <summary>Names the parts. A name comes from the numbers above and its own, never from how many parts stand before it elsewhere.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly Dictionary<TextPart, int> paragraphs = [];

    /// <returns>Whether the name was free; else the part has it with a suffix.</returns>
    public bool Name(TextPart part)
    {
        var wanted = Wanted(part);
        part.Anchor = wanted;
        if (used.TryAdd(wanted, 1))
            return true;
        do part.Anchor = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{++used[wanted]}");
        while (!used.TryAdd(part.Anchor, 1));
        return false;
    }

    private string Wanted(TextPart part) =>
        part.Kind switch
        {
            PartKind.Preamble => Under(Scope(part), "pre"),
            PartKind.Book => Under(Scope(part), $"book-{part.Number}"),
            PartKind.SubBook => Under(part.Parent?.Anchor, $"sub-{part.Number}"),
            PartKind.Chapter => Under(part.Parent?.Anchor, $"ch-{part.Number}"),
            PartKind.Section => Under(part.Parent?.Anchor, $"sec-{part.Number}"),
            // Articles run on through the chapters.
            PartKind.Article => Under(Scope(part), part.Sub > 0 ? $"art-{part.Number}-{part.Sub}" : $"art-{part.Number}"),
            PartKind.Paragraph => Under(part.Parent?.Anchor, $"p-{Count(part.Parent!)}"),
            PartKind.Item => part.Parent!.Kind == PartKind.Item ? $"{part.Parent.Anchor}-{part.Number}" : $"{part.Parent.Anchor}-i-{part.Number}",
            PartKind.Head => part.Parent?.Kind == PartKind.Head
                ? $"{part.Parent.Anchor}-{part.Number}"
                : Under(part.Parent?.Anchor, $"s-{part.Number}"),
            PartKind.Heading => Under(Scope(part), $"h-{Hash(part.Heading)}"),
            PartKind.Contents => Under(Scope(part), "toc"),
            PartKind.Annex => part.Number > 0 ? $"annex-{part.Number}" : "annex",
            PartKind.AnnexList => "annexes",
            _ => Under(Scope(part), "sign"),
        };

    private int Count(TextPart parent) => paragraphs[parent] = paragraphs.GetValueOrDefault(parent) + 1;

    private static string Under(string? above, string name) => string.IsNullOrEmpty(above) ? name : $"{above}-{name}";

    private static string Scope(TextPart part)
    {
        var annex = part.Parent;
        while (annex is not null && annex.Kind != PartKind.Annex)
            annex = annex.Parent;
        return annex?.Anchor ?? "";
    }

    private static string Hash(string heading)
    {
        var words = Encoding.UTF8.GetBytes(string.Concat(heading.Where(c => char.IsLetterOrDigit(c))));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(words, hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash).ToString("x8", CultureInfo.InvariantCulture);
    }
}
