using Union.Core.Files.Docx;
using Union.Core.Files.Pdf;
using Union.Core.Files.Xlsx;

namespace Union.Core.Files;

/// <summary>Takes the text out of Markdown, plain text, Word, Excel and PDF files as Markdown.</summary>
public static class TextExtractor
{
    const long Megabyte = 1024 * 1024;

    /// <summary>The longest plain text read: a statute has 0.3 MB, so ten is no document any more.</summary>
    public const long LargestText = 10 * Megabyte;

    /// <summary>The largest Word, Excel or PDF file read.</summary>
    public const long LargestDocument = 40 * Megabyte;

    /// <exception cref="UnreadableFileException">The file gives no text: empty, too large, cut off, of another kind, protected, scanned.</exception>
    public static async Task<ExtractedText> ExtractAsync(string path, CancellationToken cancellation = default)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        await using var content = File.OpenRead(path);
        if (content.Length > LargestDocument)
            throw TooLarge(content.Length, LargestDocument);
        var format = await ContentSniffer.DetectAsync(content, cancellation);
        content.Position = 0;
        var text = format switch
        {
            FileFormat.Empty => throw new UnreadableFileException("空文件"),
            FileFormat.Text when extension is ".docx" or ".xlsx" or ".pdf" => throw new UnreadableFileException(
                $"扩展名是 {extension}，内容却是纯文本：可能已损坏，或应改名为 .txt"
            ),
            FileFormat.Text => await PlainAsync(content, extension, cancellation),
            FileFormat.Docx => DocxText.Read(content, cancellation),
            FileFormat.Xlsx => XlsxText.Read(content, cancellation),
            FileFormat.Pdf => await PdfText.ReadAsync(path, cancellation),
            FileFormat.CutOffZip => throw new UnreadableFileException("文件不完整：压缩结构在中途断开，请重新取得原件"),
            FileFormat.OldOffice => throw new UnreadableFileException("旧版 Office 格式（.doc、.xls、.wps），请另存为 .docx 后再导入"),
            FileFormat.OfficeWithMacros => throw new UnreadableFileException("带宏的 Office 文件，请另存为不带宏的 .docx 后再导入"),
            _ => throw new UnreadableFileException($"内容是{format.Chinese()}，没有可以导入的文字"),
        };
        if (string.IsNullOrWhiteSpace(text.Markdown))
            throw new UnreadableFileException(format is FileFormat.Pdf ? "扫描件，没有文字层；请先做文字识别" : "没有文字内容");
        return format.Fits(extension)
            ? text
            : text with
            {
                Doubts = [.. text.Doubts, $"扩展名是 {extension}，内容其实是{format.Chinese()}，已按内容读取"],
            };
    }

    static async Task<ExtractedText> PlainAsync(FileStream content, string extension, CancellationToken cancellation)
    {
        if (content.Length > LargestText)
            throw TooLarge(content.Length, LargestText);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        var decoded = TextDecoder.TryDecode(bytes) ?? throw new UnreadableFileException("不是文本：内容是二进制，或编码既不是 UTF-8 也不是 GB18030");
        var markdown = extension is ".md" ? decoded.Text : PlainText.ToMarkdown(decoded.Text);
        return new(markdown, FileFormat.Text, decoded.Doubts);
    }

    static UnreadableFileException TooLarge(long length, long limit) =>
        new($"文件有 {FileSize.Chinese(length)}，超过导入上限 {FileSize.Chinese(limit)}");
}
