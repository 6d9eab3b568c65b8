using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Layout;

/// <summary>The line of the document number that closes a red head; upward papers name the signer on its right (GB/T 9704-2012 7.2.6).</summary>
internal static class NumberLine
{
    private const int RightEdge = 8520; // twentieths of a point
    private const string Red = "FF0000";

    /// <param name="number">The document number.</param>
    /// <param name="signer">Who signed, behind 签发人：; empty where the paper does not go upward.</param>
    public static Paragraph Of(OpenXmlElement number, params OpenXmlElement[] signer)
    {
        var properties = new ParagraphProperties(
            new ParagraphStyleId { Val = PaperStyles.Number },
            new ParagraphBorders(
                new BottomBorder
                {
                    Val = BorderValues.Single,
                    Size = 18,
                    Space = 6,
                    Color = Red,
                }
            )
        );
        if (signer.Length == 0)
            return new Paragraph(properties, number);
        properties.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = RightEdge }));
        properties.Append(new Indentation { Left = "320" });
        properties.Append(new Justification { Val = JustificationValues.Left });
        return new Paragraph([properties, number, new Run(new TabChar()), .. signer]);
    }
}
