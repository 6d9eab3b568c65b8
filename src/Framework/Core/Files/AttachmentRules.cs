namespace Union.Core.Files;

/// <summary>Which files people may attach and how large they may be, in bytes. What is not listed is refused.</summary>
public sealed class AttachmentRules(IReadOnlyDictionary<FileFormat, long> limits)
{
    const long Megabyte = 1024 * 1024;

    // Stands before Default, which is made from it.
    static readonly string[] Extensions =
    [
        ".pdf",
        ".docx",
        ".xlsx",
        ".pptx",
        ".zip",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".txt",
        ".md",
        ".csv",
    ];

    /// <summary>Documents up to 50 MB, pictures up to 20 MB, plain text up to 10 MB.</summary>
    public static AttachmentRules Default { get; } =
        new(
            new Dictionary<FileFormat, long>
            {
                [FileFormat.Pdf] = 50 * Megabyte,
                [FileFormat.Docx] = 50 * Megabyte,
                [FileFormat.Xlsx] = 50 * Megabyte,
                [FileFormat.Pptx] = 50 * Megabyte,
                [FileFormat.Png] = 20 * Megabyte,
                [FileFormat.Jpeg] = 20 * Megabyte,
                [FileFormat.Gif] = 20 * Megabyte,
                [FileFormat.Webp] = 20 * Megabyte,
                [FileFormat.Text] = 10 * Megabyte,
            }
        );

    /// <summary>Nothing larger than this is accepted in any format.</summary>
    public long Largest { get; } = limits.Values.DefaultIfEmpty().Max();

    /// <summary>The extensions to offer in a file chooser.</summary>
    public string Accept { get; } = string.Join(',', Extensions.Where(e => limits.Keys.Any(f => f.Fits(e))));

    /// <summary>Why this file is refused, in words for the person who chose it; null when it is welcome.</summary>
    public string? Refusal(string fileName, FileFormat format, long length)
    {
        var extension = Path.GetExtension(fileName);
        return format switch
        {
            FileFormat.Empty => $"“{fileName}”是空文件，请检查后重新选择。",
            FileFormat.CutOffZip => $"“{fileName}”不完整，可能没有下载完，请重新取得后上传。",
            FileFormat.OldOffice => $"“{fileName}”是旧版 Office 格式，请另存为 .docx、.xlsx 或 .pptx 后上传。",
            FileFormat.OfficeWithMacros => $"“{fileName}”带有宏，请另存为不带宏的文件后上传。",
            _ when !limits.TryGetValue(format, out _) =>
                $"“{fileName}”的内容是{format.Chinese()}，不能作为附件。可以上传：{Accept.Replace(",", "、", StringComparison.Ordinal)}。",
            _ when !format.Fits(extension) => $"“{fileName}”的扩展名与内容不符：内容其实是{format.Chinese()}。请改正扩展名或重新选择文件。",
            _ when length > limits[format] => TooLarge(fileName, length, limits[format]),
            _ => null,
        };
    }

    /// <summary>The sentence for a file over its limit.</summary>
    public static string TooLarge(string fileName, long length, long limit) =>
        $"“{fileName}”有 {FileSize.Chinese(length)}，超过上限 {FileSize.Chinese(limit)}，请压缩或拆分后上传。";
}
