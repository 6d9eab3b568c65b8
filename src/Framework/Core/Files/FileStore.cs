using System.Buffers;
using System.Security.Cryptography;

namespace Union.Core.Files;

/// <summary>
/// Keeps file contents on disk by their hash, each tenant in a folder of its own. Content appears whole or not at all:
/// it is written beside, flushed to the disk and renamed, so neither a broken upload nor a kill leaves half a file.
/// </summary>
public sealed class FileStore(string root)
{
    const string PartSuffix = ".part";

    /// <summary>Receives an upload, looks at what it really is and keeps it; the same content of a tenant is kept once.</summary>
    /// <exception cref="FileRefusedException">The rules refuse it, or it is too large; nothing is kept.</exception>
    public async Task<StoredContent> KeepAsync(
        Guid tenantId,
        Stream upload,
        string fileName,
        AttachmentRules rules,
        CancellationToken cancellation = default
    )
    {
        var part = Path.Combine(Folder(tenantId, "incoming"), Guid.CreateVersion7().ToString("N") + PartSuffix);
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        try
        {
            var content = await ReceiveAsync(part, upload, fileName, rules, cancellation);
            var place = Place(tenantId, content.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
                File.Move(part, place, overwrite: true);
            return content;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Opens kept content for reading; null when the tenant has no such content.</summary>
    public FileStream? Open(Guid tenantId, string sha256)
    {
        var place = Place(tenantId, sha256);
        return File.Exists(place)
            ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : null;
    }

    /// <summary>The full path of kept content, for programs that read files themselves.</summary>
    public string Place(Guid tenantId, string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal digits.", nameof(sha256));
        return Path.Combine(Folder(tenantId, sha256[..2]), sha256);
    }

    /// <summary>Removes what broken uploads left behind; run at start and once a day.</summary>
    public int RemoveAbandoned(TimeSpan olderThan)
    {
        if (!Directory.Exists(root))
            return 0;
        var removed = 0;
        foreach (var part in Directory.EnumerateFiles(root, "*" + PartSuffix, SearchOption.AllDirectories))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(part) < olderThan)
                continue;
            File.Delete(part);
            removed++;
        }
        return removed;
    }

    static async Task<StoredContent> ReceiveAsync(string part, Stream upload, string fileName, AttachmentRules rules, CancellationToken cancellation)
    {
        await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        var sha256 = await CopyAsync(upload, file, fileName, rules.Largest, cancellation);
        var format = await ContentSniffer.DetectAsync(file, cancellation);
        if (rules.Refusal(fileName, format, file.Length) is { } refusal)
            throw new FileRefusedException(refusal);
        file.Flush(flushToDisk: true);
        return new(sha256, file.Length, format);
    }

    static async Task<string> CopyAsync(Stream upload, FileStream file, string fileName, long limit, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            long length = 0;
            for (int read; (read = await upload.ReadAsync(buffer, cancellation)) > 0; )
            {
                length += read;
                if (length > limit)
                    throw new FileRefusedException($"“{fileName}”超过上限 {FileSize.Chinese(limit)}，请压缩或拆分后上传。");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    string Folder(Guid tenantId, string part) => Path.Combine(root, tenantId.ToString("N"), part);
}
