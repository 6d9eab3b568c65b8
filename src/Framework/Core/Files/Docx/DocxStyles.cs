using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Core.Files.Docx;

/// <summary>Knows which paragraph styles are titles and headings, and which carry a numbering.</summary>
internal sealed partial class DocxStyles
{
    readonly Dictionary<string, Style> styles = [];

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id)
                styles[id] = style;
    }

    /// <summary>1 for the document's title, 2 for a first-level heading and so on; 0 for a plain paragraph.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own and < 9)
            return own + 2;
        foreach (var style in Chain(paragraph))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name is "标题" or "文件标题")
                return 1;
            if (HeadingName().Match(name) is { Success: true } heading)
                return int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture) + 1;
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9)
                return level + 2;
        }
        return 0;
    }

    public NumberingProperties? Numbering(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; id is not null && depth < 12 && styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex(@"^(?:heading|标题)\s*([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
