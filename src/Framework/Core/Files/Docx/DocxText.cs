using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Core.Files.Docx;

/// <summary>Reads a Word document block by block: headings, numbered and plain paragraphs, tables.</summary>
internal static class DocxText
{
    public static ExtractedText Read(Stream content, CancellationToken cancellation) =>
        OfficePackage.Read(content, "Word 文档", "Word", () => Open(content, cancellation), cancellation);

    static ExtractedText Open(Stream content, CancellationToken cancellation)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        var main = document.MainDocumentPart ?? throw new UnreadableFileException("Word 文档缺少正文部件，文件已损坏");
        return new(Body(main, cancellation), FileFormat.Docx, []);
    }

    static string Body(MainDocumentPart main, CancellationToken cancellation)
    {
        var writer = new DocxParagraphs(new DocxStyles(main), new DocxNumbering(main));
        var markdown = new StringBuilder();
        using var reader = OpenXmlReader.Create(main);
        // Block by block, so that a book does not stand in memory as a tree.
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Paragraph))
                Append(markdown, writer.Write((Paragraph)reader.LoadCurrentElement()!));
            else if (reader.ElementType == typeof(Table))
                Append(markdown, DocxTable.Write((Table)reader.LoadCurrentElement()!, writer));
        }
        return markdown.ToString().Trim();
    }

    static void Append(StringBuilder markdown, string block)
    {
        if (block.Length > 0)
            markdown.Append(block).Append("\n\n");
    }
}
