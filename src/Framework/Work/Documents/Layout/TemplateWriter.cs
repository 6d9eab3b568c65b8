using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Layout;

/// <summary>
/// Writes a built-in template as DOCX, its placeholders still in it: what a site downloads to make its own version. Lines of the body:
/// <c># </c> and <c>## </c> headings, <c>&gt; </c> to the right, <c>= </c> centred, <c>. </c> flush, <c>| </c> a table, <c>===</c> a new
/// page, anything else a paragraph; an empty line stands for nothing, <c>\</c> for an empty paragraph.
/// </summary>
internal static class TemplateWriter
{
    public static byte[] Write(PaperTemplate template)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            PaperStyles.Add(main);
            Fonts.Add(main);
            var page = new PageSetting(template.Layout);
            main.Document = new Document(
                new Body([.. Head(template), .. Text(template.Body, page.TextWidth), .. Foot(template), page.Section(main)])
            );
            PageSetting.Settings(main);
            document.PackageProperties.Title = template.Name;
        }
        return buffer.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Head(PaperTemplate template)
    {
        if (template.Layout == PaperLayout.Letter && template.IsNumbered)
        {
            yield return Line(PaperStyles.Head, $"{template.From}文件");
            yield return Number(template);
        }
        yield return Line(PaperStyles.Title, template.Title);
        if (template.To.Length > 0)
            yield return Line(PaperStyles.Flush, template.To + "：");
    }

    private static Paragraph Number(PaperTemplate template) =>
        template.Direction == PaperDirection.Upward
            ? NumberLine.Of(Run("{{paper.number}}"), Run("签发人：{{paper.signer}}"))
            : NumberLine.Of(Run("{{paper.number}}"));

    private static IEnumerable<OpenXmlElement> Foot(PaperTemplate template)
    {
        if (template.Layout is PaperLayout.Form or PaperLayout.Wide)
            yield break;
        if (template.Annexes.Count > 0)
        {
            yield return new Paragraph();
            for (var i = 0; i < template.Annexes.Count; i++)
                yield return Line(
                    PaperStyles.Text,
                    $"{(i == 0 ? "附件：" : "　　　")}{(template.Annexes.Count > 1 ? $"{i + 1}. " : "")}{template.Annexes[i]}"
                );
        }
        if (template.From.Length == 0)
            yield break;
        yield return new Paragraph();
        yield return Line(PaperStyles.Right, template.From);
        yield return Line(PaperStyles.Right, "{{paper.on}}");
    }

    private static IEnumerable<OpenXmlElement> Text(string body, int width)
    {
        var lines = body.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.Length == 0)
                continue;
            if (!line.StartsWith('|'))
            {
                yield return Paragraph(line);
                continue;
            }
            var rows = lines.Skip(i).TakeWhile(l => l.StartsWith('|')).Select(l => l.TrimEnd()).ToList();
            i += rows.Count - 1;
            yield return TableLines.Of(rows, width);
        }
    }

    private static Paragraph Paragraph(string line) =>
        line switch
        {
            "===" => new Paragraph(new Run(new Break { Type = BreakValues.Page })),
            "\\" => new Paragraph(),
            ['#', '#', ' ', .. var text] => Line(PaperStyles.SubHeading, text),
            ['#', ' ', .. var text] => Line(PaperStyles.Heading, text),
            ['>', ' ', .. var text] => Line(PaperStyles.Right, text),
            ['=', ' ', .. var text] => Line(PaperStyles.Centre, text),
            ['.', ' ', .. var text] => Line(PaperStyles.Flush, text),
            _ => Line(PaperStyles.Text, line),
        };

    private static Paragraph Line(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
