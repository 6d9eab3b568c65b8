using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Core.Files;

namespace Union.Tests.Work.Documents;

/// <summary>Word documents made by hand, and what stands in one.</summary>
internal static class Docx
{
    public static byte[] Of(params OpenXmlElement[] blocks)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(blocks.Select(b => b.CloneNode(true))));
        return buffer.ToArray();
    }

    /// <summary>A paragraph whose text lies in these runs.</summary>
    public static Paragraph Line(params string[] runs) => new(runs.Select(r => new Run(new Text(r) { Space = SpaceProcessingModeValues.Preserve })));

    public static Table Table(params string[][] rows)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }),
            new TableGrid(rows[0].Select(_ => new GridColumn()))
        );
        table.Append(rows.Select(r => new TableRow(r.Select(c => new TableCell(Line(c))))));
        return table;
    }

    public static async Task<string> TextAsync(byte[] document)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.docx");
        await File.WriteAllBytesAsync(path, document);
        return (await TextExtractor.ExtractAsync(path)).Markdown;
    }

    /// <summary>What Word would complain about.</summary>
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var opened = WordprocessingDocument.Open(stream, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2016).Validate(opened).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }
}
