using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Layout;

/// <summary>A4 with the margins of GB/T 9704-2012: 37 mm above, 28 mm at the binding edge, text 156 mm wide and 225 mm high; page numbers — 1 — on the outer side.</summary>
internal sealed class PageSetting(PaperLayout layout)
{
    // Twentieths of a point.
    private const int Short = 11906; // 210 mm
    private const int Long = 16838; // 297 mm
    private const int Top = 2098; // 37 mm
    private const int Bottom = 1984; // 35 mm
    private const int Left = 1588; // 28 mm
    private const int Right = 1474; // 26 mm
    private const int Narrow = 1134; // 20 mm, for forms

    private bool IsForm => layout is PaperLayout.Form or PaperLayout.Wide;

    private int Width => layout == PaperLayout.Wide ? Long : Short;

    private int Height => layout == PaperLayout.Wide ? Short : Long;

    public int TextWidth => IsForm ? Width - 2 * Narrow : Width - Left - Right;

    /// <param name="main">Where the feet are kept.</param>
    /// <param name="hasLetterFoot">The first page has a red double line 20 mm above its edge, and no number (GB/T 9704-2012 10.1).</param>
    public SectionProperties Section(MainDocumentPart main, bool hasLetterFoot = false)
    {
        var section = Section(Footer(main, JustificationValues.Right), Footer(main, JustificationValues.Left));
        if (hasLetterFoot)
        {
            section.PrependChild(new FooterReference { Type = HeaderFooterValues.First, Id = LetterFoot(main) });
            section.Append(new TitlePage());
        }
        return section;
    }

    private SectionProperties Section(string odd, string even) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
            new FooterReference { Type = HeaderFooterValues.Even, Id = even },
            new PageSize
            {
                Width = (uint)Width,
                Height = (uint)Height,
                Orient = layout == PaperLayout.Wide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = IsForm ? Narrow + 280 : Top,
                Bottom = IsForm ? Narrow + 280 : Bottom,
                Left = (uint)(IsForm ? Narrow : Left),
                Right = (uint)(IsForm ? Narrow : Right),
                Header = 851,
                Footer = IsForm ? 600u : 1400u,
                Gutter = 0,
            }
        );

    public static void Settings(MainDocumentPart main) =>
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new EvenAndOddHeaders(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(
                new UseFarEastLayout(),
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    // Thin above thick, 170 mm wide: 7 mm more than the text on either side.
    private static string LetterFoot(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphBorders(
                        new TopBorder
                        {
                            Val = BorderValues.ThinThickSmallGap,
                            Size = 24,
                            Space = 1,
                            Color = "FF0000",
                        }
                    ),
                    new Indentation { Left = "-397", Right = "-397" }
                )
            )
        );
        return main.GetIdOfPart(part);
    }

    private static string Footer(MainDocumentPart main, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.PageNumber }, new Justification { Val = side }),
                new Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
                new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
                new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })
            )
        );
        return main.GetIdOfPart(part);
    }
}
