using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Subjects;

/// <summary>The words of a filled paper in their order, without Word.</summary>
internal static class PaperPreview
{
    public static IReadOnlyList<PreviewBlock> Of(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var opened = WordprocessingDocument.Open(stream, false);
        var styles = Alignments(opened);
        return [.. opened.MainDocumentPart!.Document!.Body!.ChildElements.Select(e => Block(e, styles)).OfType<PreviewBlock>()];
    }

    private static PreviewBlock? Block(OpenXmlElement element, Dictionary<string, JustificationValues> styles)
    {
        if (element is Table table)
            return new PreviewBlock(
                "",
                false,
                false,
                [.. table.Elements<TableRow>().Select(r => (IReadOnlyList<string>)[.. r.Elements<TableCell>().Select(Text)])]
            );
        if (element is not Paragraph paragraph || Text(paragraph) is not { Length: > 0 } text)
            return null;
        var alignment = paragraph.ParagraphProperties?.Justification?.Val?.Value;
        if (
            alignment is null
            && paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style
            && styles.TryGetValue(style, out var styled)
        )
            alignment = styled;
        return new PreviewBlock(
            text,
            alignment == JustificationValues.Center,
            alignment is JustificationValues.Right or JustificationValues.End,
            null
        );
    }

    private static Dictionary<string, JustificationValues> Alignments(WordprocessingDocument document) =>
        (document.MainDocumentPart!.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(s => s.StyleId?.Value is not null && s.StyleParagraphProperties?.Justification?.Val is not null)
            .DistinctBy(s => s.StyleId!.Value!)
            .ToDictionary(s => s.StyleId!.Value!, s => s.StyleParagraphProperties!.Justification!.Val!.Value, StringComparer.Ordinal);

    private static string Text(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants())
            _ = part switch
            {
                Text run => text.Append(run.Text),
                TabChar => text.Append('　'),
                Break => text.Append('\n'),
                Paragraph when text.Length > 0 => text.Append('\n'),
                _ => text,
            };
        return text.ToString().Trim('\n');
    }
}
