using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Layout;

/// <summary>
/// Looks of official papers (GB/T 9704-2012): title 2号, text 3号 with 28 points from line to line, so that a page has 22 lines of 28
/// characters. Named in Chinese, so that whoever edits the template in Word finds them.
/// </summary>
internal static class PaperStyles
{
    public const string Head = "UnionHead";
    public const string Number = "UnionNumber";
    public const string Title = "UnionTitle";
    public const string Text = "UnionText";
    public const string Flush = "UnionFlush";
    public const string Heading = "UnionHeading";
    public const string SubHeading = "UnionSubHeading";
    public const string Right = "UnionRight";
    public const string Centre = "UnionCentre";
    public const string Cell = "UnionCell";
    public const string CellHead = "UnionCellHead";
    public const string PageNumber = "UnionPageNumber";

    private const int Size2 = 44; // 2号, in half points
    private const int Size3 = 32; // 3号
    private const int Size4 = 28; // 4号
    private const int SizeSmall4 = 24; // 小四
    private const string Red = "FF0000";

    public static void Add(MainDocumentPart main) =>
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(Fonts.Of(Fonts.Body), Size(Size3), new Languages { EastAsia = "zh-CN", Val = "en-US" })
                ),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Lines(560)))
            ),
            Of(Text, "公文正文", Fonts.Body, Size3, new Indentation { FirstLineChars = 200, FirstLine = "640" }, Align(JustificationValues.Both)),
            Of(Flush, "公文顶格", Fonts.Body, Size3, Align(JustificationValues.Left)),
            Of(Heading, "公文一级标题", Fonts.Heading, Size3, new Indentation { FirstLineChars = 200, FirstLine = "640" }),
            Of(SubHeading, "公文二级标题", Fonts.SubHeading, Size3, new Indentation { FirstLineChars = 200, FirstLine = "640" }),
            Of(Centre, "公文居中", Fonts.Body, Size3, Align(JustificationValues.Center)),
            Of(Right, "公文落款", Fonts.Body, Size3, new Indentation { RightChars = 200, Right = "640" }, Align(JustificationValues.Right)),
            Of(Title, "公文标题", Fonts.Title, Size2, Space(0, 560), Lines(640), Align(JustificationValues.Center)),
            Coloured(Of(Head, "发文机关标志", Fonts.Title, 56, Space(400, 200), Lines(900), Align(JustificationValues.Center)), Red),
            Of(Number, "发文字号", Fonts.Body, Size3, Space(0, 400), Align(JustificationValues.Center)),
            Of(Cell, "表格文字", Fonts.Body, SizeSmall4, Lines(360), Align(JustificationValues.Center)),
            Of(CellHead, "表格栏目", Fonts.Heading, SizeSmall4, Lines(360), Align(JustificationValues.Center)),
            Of(PageNumber, "页码", Fonts.PageNumber, Size4, Lines(360))
        );

    private static Style Of(string id, string name, string font, int size, params OpenXmlElement[] paragraph) =>
        new(
            new StyleName { Val = name },
            new PrimaryStyle(),
            new StyleParagraphProperties(InOrder(paragraph)),
            new StyleRunProperties(Fonts.Of(font), Size(size))
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };

    private static Style Coloured(Style style, string colour)
    {
        style.StyleRunProperties!.Color = new Color { Val = colour };
        return style;
    }

    // The schema wants spacing (one element), then indentation, then alignment.
    private static IEnumerable<OpenXmlElement> InOrder(OpenXmlElement[] elements)
    {
        if (elements.OfType<SpacingBetweenLines>().ToList() is { Count: > 0 } spacing)
            yield return new SpacingBetweenLines
            {
                Before = spacing.Select(s => s.Before).FirstOrDefault(v => v is not null),
                After = spacing.Select(s => s.After).FirstOrDefault(v => v is not null),
                Line = spacing.Select(s => s.Line).FirstOrDefault(v => v is not null),
                LineRule = spacing.Select(s => s.LineRule).FirstOrDefault(v => v is not null),
            };
        foreach (var element in elements.OfType<Indentation>())
            yield return element;
        foreach (var element in elements.OfType<Justification>())
            yield return element;
    }

    private static FontSize Size(int halfPoints) => new() { Val = halfPoints.ToString(CultureInfo.InvariantCulture) };

    private static SpacingBetweenLines Lines(int twentieths) =>
        new() { Line = twentieths.ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact };

    private static SpacingBetweenLines Space(int before, int after) =>
        new() { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };

    private static Justification Align(JustificationValues value) => new() { Val = value };
}
