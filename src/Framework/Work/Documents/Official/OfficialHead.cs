using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Work.Documents.Layout;
using Fonts = Union.Work.Documents.Layout.Fonts;

namespace Union.Work.Documents.Official;

/// <summary>What stands above the text of a document, for each of its layouts.</summary>
internal static class OfficialHead
{
    private const string Red = "FF0000";

    public static IEnumerable<OpenXmlElement> Of(OfficialText text, int width)
    {
        foreach (var element in text.Form == OfficialForm.Document ? General(text, width) : Special(text))
            yield return element;
        if (text.HasTitle)
            yield return Line(PaperStyles.Title, text.Title);
        if (text.Recipients.Length > 0)
            yield return Line(PaperStyles.Flush, text.Recipients.TrimEnd('：', ':', '。') + "：");
    }

    private static IEnumerable<OpenXmlElement> General(OfficialText text, int width)
    {
        if (text.Issuers.Count == 0)
            yield break;
        yield return text.Issuers.Count == 1 ? Line(PaperStyles.Head, text.Mark) : OfficialImprint.JointHead(text.Issuers, width);
        yield return Number(text);
    }

    private static IEnumerable<OpenXmlElement> Special(OfficialText text)
    {
        switch (text.Form)
        {
            case OfficialForm.Letter when text.Issuers.Count > 0:
                // 10.1: a red double line, thick above thin, 4 mm beneath the issuer; the number on the right beneath the line.
                yield return Letterhead(text.Mark);
                yield return Aligned(text.Number, JustificationValues.Right);
                break;
            case OfficialForm.Order:
                yield return Line(PaperStyles.Head, text.Mark);
                yield return new Paragraph();
                yield return Aligned(text.Number, JustificationValues.Center);
                yield return new Paragraph();
                break;
            case OfficialForm.Minutes:
                yield return Line(PaperStyles.Head, text.Mark);
                yield return NumberLine.Of(MarkdownRuns.Plain(text.Number));
                break;
        }
    }

    // Thick above thin.
    private static Paragraph Letterhead(string words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Head }, new ParagraphBorders(DoubleLine())), MarkdownRuns.Plain(words));

    private static Paragraph Number(OfficialText text) =>
        text.IsUpward
            ? NumberLine.Of(MarkdownRuns.Plain(text.Number), MarkdownRuns.Plain("签发人："), MarkdownRuns.Plain(text.Signer, Fonts.SubHeading))
            : NumberLine.Of(MarkdownRuns.Plain(text.Number));

    private static BottomBorder DoubleLine() =>
        new()
        {
            Val = BorderValues.ThickThinSmallGap,
            Size = 24,
            Space = 6,
            Color = Red,
        };

    private static Paragraph Aligned(string words, JustificationValues side) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Number }, new Justification { Val = side }), MarkdownRuns.Plain(words));

    private static Paragraph Line(string style, string words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), MarkdownRuns.Plain(words));
}
