using Union.Texts.Structure;

namespace Union.Notices.Reading;

/// <summary>The table of contents of a text: its chapters, headings, 一、（一） and annexes.</summary>
internal static class Outline
{
    private const int Fewest = 3;
    private const int Most = 80;
    private const int LongestLine = 40;

    /// <summary>Empty for a text too short to need one.</summary>
    public static IReadOnlyList<OutlineEntry> Of(TextStructure structure)
    {
        var outer = structure.All().Where(p => Divides(p) && Depth(p) <= 1).Take(Most + 1).ToList();
        // A text of many small heads is told by its first level alone.
        if (outer.Count > Most)
            outer = [.. structure.All().Where(p => Divides(p) && Depth(p) == 0).Take(Most + 1)];
        return outer.Count is >= Fewest and <= Most ? [.. outer.Select(p => new OutlineEntry(Shown(p.Caption), p.Anchor, Depth(p) > 0))] : [];
    }

    private static bool Divides(TextPart part) =>
        part.Kind is PartKind.Book or PartKind.SubBook or PartKind.Chapter or PartKind.Section or PartKind.Head or PartKind.Heading or PartKind.Annex
        && part.Caption.Length > 0;

    private static int Depth(TextPart part)
    {
        var depth = 0;
        for (var above = part.Parent; above is not null; above = above.Parent)
            depth++;
        return depth;
    }

    private static string Shown(string text) => text.Length > LongestLine ? text[..LongestLine] + "…" : text;
}
