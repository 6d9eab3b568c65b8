using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Core.Files.Docx;

/// <summary>Writes a paragraph as Markdown: its heading level, its number, its text as printed.</summary>
internal sealed class DocxParagraphs(DocxStyles styles, DocxNumbering numbering)
{
    public string Write(Paragraph paragraph)
    {
        var label = numbering.Next(styles.Numbering(paragraph));
        var lines = (label + Text(paragraph)).Split('\n').Select(PlainText.Line).Where(l => l.Length > 0).ToList();
        if (lines.Count == 0)
            return "";
        var level = styles.HeadingLevel(paragraph);
        return level > 0 ? $"{new string('#', Math.Min(level, 6))} {string.Join(' ', lines)}" : string.Join("\n\n", lines);
    }

    /// <summary>The text without markup protection, for a cell or a paragraph.</summary>
    public static string Text(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Collect(element, text);
        return text.ToString();
    }

    static void Collect(OpenXmlElement element, StringBuilder text)
    {
        foreach (var child in element.ChildElements)
        {
            // By name: inside drawings the library hands elements out untyped.
            switch (child.LocalName)
            {
                case "t":
                    text.Append(child.InnerText);
                    break;
                case "tab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                // Text struck out under revision, field codes, and the copy of a text box for older readers.
                case "del" or "delText" or "instrText" or "Fallback" or "pPr" or "rPr":
                    break;
                case "p":
                    // A text box stands inside a paragraph, a cell holds several: their lines are lines of their own.
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append('\n');
                    Collect(child, text);
                    text.Append('\n');
                    break;
                default:
                    Collect(child, text);
                    break;
            }
        }
    }
}
