using System.IO.Compression;
using System.Text;

namespace Union.Core.Files;

/// <summary>Tells what a file is from its first bytes, and for zip-based formats from the parts inside.</summary>
public static class ContentSniffer
{
    const int SampleSize = 64 * 1024;

    static readonly string[] MarkupStarts =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<script",
        "<iframe",
        "<svg",
        "<meta",
        "<title",
        "<table",
        "<style",
    ];

    /// <param name="content">A seekable stream; its position is moved.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<FileFormat> DetectAsync(Stream content, CancellationToken cancellation = default)
    {
        if (content.Length == 0)
            return FileFormat.Empty;
        var sample = new byte[(int)Math.Min(SampleSize, content.Length)];
        content.Position = 0;
        await content.ReadExactlyAsync(sample, cancellation);
        var format = FromStart(sample);
        if (format is FileFormat.Zip)
            return InsideZip(content);
        return format is FileFormat.Unknown ? FromText(sample, complete: sample.Length == content.Length) : format;
    }

    static FileFormat FromStart(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 3, 4]) || start.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 5, 6]))
            return FileFormat.Zip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileFormat.Png;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileFormat.Jpeg;
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return FileFormat.Gif;
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8))
            return FileFormat.Webp;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileFormat.OldOffice;
        if (start.StartsWith("MZ"u8) && start.Contains((byte)0) || start.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46]))
            return FileFormat.Program;
        if (
            start.StartsWith("Rar!"u8)
            || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
            || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
        )
            return FileFormat.OtherArchive;
        if (start.StartsWith("{\\rtf"u8))
            return FileFormat.Rtf;
        // Some writers put a few bytes before the header; readers accept it within the first kilobyte.
        return start[..Math.Min(1024, start.Length)].IndexOf("%PDF-"u8) >= 0 ? FileFormat.Pdf : FileFormat.Unknown;
    }

    static FileFormat InsideZip(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var types = zip.GetEntry("[Content_Types].xml");
            if (types is null)
                return FileFormat.Zip;
            var text = ReadStart(types);
            if (text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || zip.Entries.Any(IsMacro))
                return FileFormat.OfficeWithMacros;
            if (text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal))
                return FileFormat.Docx;
            if (text.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal))
                return FileFormat.Xlsx;
            return text.Contains("presentationml.presentation.main+xml", StringComparison.Ordinal) ? FileFormat.Pptx : FileFormat.Zip;
        }
        catch (InvalidDataException)
        {
            return FileFormat.CutOffZip;
        }
    }

    static bool IsMacro(ZipArchiveEntry entry) => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase);

    static string ReadStart(ZipArchiveEntry entry)
    {
        var buffer = new byte[256 * 1024];
        using var stream = entry.Open();
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    static FileFormat FromText(byte[] sample, bool complete)
    {
        var text = TextDecoder.TryDecode(sample, complete)?.Text;
        if (text is null)
            return FileFormat.Unknown;
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("<!--"))
        {
            var end = start.IndexOf("-->");
            if (end < 0)
                break;
            start = start[(end + 3)..].TrimStart();
        }
        foreach (var markup in MarkupStarts)
            if (start.StartsWith(markup, StringComparison.OrdinalIgnoreCase))
                return FileFormat.Html;
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileFormat.Xml : FileFormat.Text;
    }
}
