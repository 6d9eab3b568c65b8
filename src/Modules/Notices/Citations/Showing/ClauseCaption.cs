using System.Globalization;
using Union.Texts;
using Union.Texts.Structure;

namespace Union.Notices.Citations.Showing;

/// <summary>What a part of a text is called: 第五条第二款, 三、（二）, 附件1.</summary>
internal static class ClauseCaption
{
    public static string Of(TextStructure structure, string anchor)
    {
        if (anchor.Length == 0)
            return "全文";
        return structure.Find(anchor) is { } part ? Of(part) : "文中没有的条款";
    }

    /// <summary>第五条、第七条第二款 of anchors separated by blanks; empty for the whole.</summary>
    public static string OfAnchors(string anchors) =>
        string.Join('、', anchors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(OfAnchor));

    /// <summary>The same from the anchor alone, for a text that is not at hand.</summary>
    public static string OfAnchor(string anchor)
    {
        if (anchor.Length == 0)
            return "";
        var parts = anchor.Split('-');
        return parts switch
        {
            ["pre", ..] => "引言",
            ["art", var n, "p", var p, "i", var i, ..] => $"第{Han(n)}条第{Han(p)}款第{Han(i)}项",
            ["art", var n, "p", var p, ..] => $"第{Han(n)}条第{Han(p)}款",
            ["art", var n, var sub, "p", var p, "i", var i, ..] => $"第{Han(n)}条之{Han(sub)}第{Han(p)}款第{Han(i)}项",
            ["art", var n, var sub, "p", var p, ..] => $"第{Han(n)}条之{Han(sub)}第{Han(p)}款",
            ["art", var n, var sub, ..] when int.TryParse(sub, out _) => $"第{Han(n)}条之{Han(sub)}",
            ["art", var n, ..] => $"第{Han(n)}条",
            ["ch", var n, ..] => $"第{Han(n)}章",
            ["s", var a, "p", ..] => $"第{Han(a)}部分",
            ["s", var a, var b, ..] => $"第{Han(a)}部分（{Han(b)}）",
            ["s", var a] => $"第{Han(a)}部分",
            ["annex", ..] => "附件",
            _ => "",
        };
    }

    private static string Han(string digits) =>
        int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? ChineseNumber.Format(number) : digits;

    private static string Of(TextPart part) =>
        part.Kind switch
        {
            PartKind.Paragraph when part.Parent?.Kind == PartKind.Article =>
                $"{part.Parent.Label}第{Han(part.Anchor[(part.Anchor.LastIndexOf('-') + 1)..])}款",
            PartKind.Paragraph => part.Parent is { } above ? Of(above) : "",
            PartKind.Item => $"{(part.Parent is { } above ? Of(above) : "")}{part.Label}",
            PartKind.Preamble => "引言",
            PartKind.Head when part.Parent is { Kind: PartKind.Head } above => Of(above) + part.Label,
            _ => part.Label.Length > 0 ? part.Label : part.Heading,
        };
}
