using System.IO.Compression;

namespace Union.Core.Files;

/// <summary>Refuses zip-based files made to exhaust memory: sizes are counted while unpacking, never believed.</summary>
internal static class ZipGuard
{
    const int MostEntries = 5_000;
    const long LargestTotal = 300L * 1024 * 1024;
    const long LargestPart = 120L * 1024 * 1024;
    const long RatioMatters = 20L * 1024 * 1024;
    const int HighestRatio = 120;

    public static void Check(Stream content, CancellationToken cancellation)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
                throw new UnreadableFileException($"压缩结构异常：内含 {zip.Entries.Count} 个部件");
            Count(zip, cancellation);
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException("文件不完整或已损坏：压缩结构无法解开，请重新取得原件", broken);
        }
        content.Position = 0;
    }

    static void Count(ZipArchive zip, CancellationToken cancellation)
    {
        var buffer = new byte[128 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            long length = 0;
            for (int read; (read = part.Read(buffer)) > 0; )
            {
                cancellation.ThrowIfCancellationRequested();
                length += read;
                total += read;
                if (total > LargestTotal || length > LargestPart || length > RatioMatters && length > entry.CompressedLength * HighestRatio)
                    throw new UnreadableFileException("压缩炸弹：解压后的大小远超正常文档，已拒绝读取");
            }
        }
    }
}
