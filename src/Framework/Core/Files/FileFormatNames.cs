namespace Union.Core.Files;

/// <summary>How a format is called in messages, which extensions fit it and as what it is served.</summary>
public static class FileFormatNames
{
    /// <summary>The name a person knows the format by.</summary>
    public static string Chinese(this FileFormat format) =>
        format switch
        {
            FileFormat.Empty => "空文件",
            FileFormat.Text => "纯文本",
            FileFormat.Html => "网页（HTML）",
            FileFormat.Xml => "XML",
            FileFormat.Rtf => "RTF 文档",
            FileFormat.Pdf => "PDF",
            FileFormat.Docx => "Word 文档（.docx）",
            FileFormat.Xlsx => "Excel 工作簿（.xlsx）",
            FileFormat.Pptx => "PowerPoint 演示文稿（.pptx）",
            FileFormat.OfficeWithMacros => "带宏的 Office 文件",
            FileFormat.OldOffice => "旧版 Office 文件（.doc、.xls、.ppt、.wps）",
            FileFormat.Zip => "ZIP 压缩包",
            FileFormat.CutOffZip => "不完整的压缩格式文件",
            FileFormat.OtherArchive => "压缩包",
            FileFormat.Png => "PNG 图片",
            FileFormat.Jpeg => "JPEG 图片",
            FileFormat.Gif => "GIF 图片",
            FileFormat.Webp => "WebP 图片",
            FileFormat.Program => "可执行程序",
            _ => "无法识别的二进制内容",
        };

    /// <summary>The content type the file is served with; what may hide markup is never served as markup.</summary>
    public static string ContentType(this FileFormat format) =>
        format switch
        {
            FileFormat.Text => "text/plain; charset=utf-8",
            FileFormat.Pdf => "application/pdf",
            FileFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileFormat.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            FileFormat.Zip => "application/zip",
            FileFormat.Png => "image/png",
            FileFormat.Jpeg => "image/jpeg",
            FileFormat.Gif => "image/gif",
            FileFormat.Webp => "image/webp",
            _ => "application/octet-stream",
        };

    /// <summary>Shown in the browser instead of downloaded: only formats that cannot run anything in our origin.</summary>
    public static bool MayShowInline(this FileFormat format) => format is FileFormat.Pdf or FileFormat.Png or FileFormat.Jpeg;

    /// <summary>Whether a name with this extension (with its dot, any case) may carry this content.</summary>
    public static bool Fits(this FileFormat format, string extension) =>
        extension.ToLowerInvariant() switch
        {
            ".txt" or ".md" or ".csv" => format is FileFormat.Text,
            ".pdf" => format is FileFormat.Pdf,
            ".docx" => format is FileFormat.Docx,
            ".xlsx" => format is FileFormat.Xlsx,
            ".pptx" => format is FileFormat.Pptx,
            ".zip" => format is FileFormat.Zip,
            ".png" => format is FileFormat.Png,
            ".jpg" or ".jpeg" => format is FileFormat.Jpeg,
            ".gif" => format is FileFormat.Gif,
            ".webp" => format is FileFormat.Webp,
            _ => false,
        };
}
