using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Work.Documents.Filling;
using Union.Work.Documents.Layout;
using Fonts = Union.Work.Documents.Layout.Fonts;

namespace Union.Work.Documents.Official;

/// <summary>
/// Sets an official document as DOCX after GB/T 9704-2012: red head with the issuers, number (and signer), red line, title, recipients, text,
/// annexes, signature and date, remark, and at the end who gets copies and who printed it; letters, orders and minutes in layouts of their own.
/// </summary>
public static class OfficialWriter
{
    /// <summary>Of the file that is written.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(OfficialText text)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            PaperStyles.Add(main);
            Fonts.Add(main);
            var page = new PageSetting(PaperLayout.Letter);
            var blocks = new MarkdownBlocks(page.TextWidth);
            main.Document = new Document(
                new Body([
                    .. OfficialHead.Of(text, page.TextWidth),
                    .. blocks.Of(OfficialMarkdown.WithHeadings(text.Body, text.Title)),
                    .. Foot(text),
                    .. Annexes(text, blocks),
                    .. OfficialImprint.Of(text, page.TextWidth),
                    page.Section(main, hasLetterFoot: text.Form == OfficialForm.Letter),
                ])
            );
            PageSetting.Settings(main);
            document.PackageProperties.Title = XmlText.Of(text.Title);
        }
        return buffer.ToArray();
    }

    /// <summary>成文日期 and 印发日期 as printed: figures, no leading zeros (7.3.5.4).</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static IEnumerable<OpenXmlElement> Foot(OfficialText text)
    {
        if (text.Annexes.Count > 0)
            yield return new Paragraph();
        for (var i = 0; i < text.Annexes.Count; i++)
        {
            var number = text.Annexes.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "";
            yield return Line(PaperStyles.Text, $"{(i == 0 ? "附件：" : "　　　")}{number}{text.Annexes[i].Title}");
        }
        yield return new Paragraph();
        // The seal is set over these lines.
        foreach (var line in text.SignedBy)
            yield return Line(PaperStyles.Right, line);
        if (text.On is { } on)
            yield return Line(PaperStyles.Right, Day(on));
        if (text.Remark.Length > 0)
            yield return Line(PaperStyles.Text, $"（{text.Remark}）");
    }

    // 7.3.7: each on a new page, "附件" in the upper left in the face of headings, its title in the middle.
    private static IEnumerable<OpenXmlElement> Annexes(OfficialText text, MarkdownBlocks blocks)
    {
        for (var i = 0; i < text.Annexes.Count; i++)
        {
            if (text.Annexes[i].Body.Length == 0)
                continue;
            var number = text.Annexes.Count > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) : "";
            yield return new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Flush }, new PageBreakBefore()),
                MarkdownRuns.Plain($"附件{number}", Fonts.Heading)
            );
            yield return Line(PaperStyles.Title, text.Annexes[i].Title);
            foreach (var element in blocks.Of(OfficialMarkdown.WithHeadings(text.Annexes[i].Body, text.Annexes[i].Title)))
                yield return element;
        }
    }

    private static Paragraph Line(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), MarkdownRuns.Plain(text));
}
