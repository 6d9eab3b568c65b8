using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Union.Web.Assets;

/// <summary>The themes' static files: read, hashed and compressed once, when first asked for; read anew when the file changes.</summary>
internal sealed class AssetStore(IWebHostEnvironment environment)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly ConcurrentDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    /// <param name="path">Without a leading slash: <c>web/union.css</c>.</param>
    public Asset? Find(string path)
    {
        // Asked with every link of every page: the file's time is looked at only where files change under the running host.
        if (_assets.TryGetValue(path, out var known) && environment.EnvironmentName != "Development")
            return known;
        if (path.Length == 0)
            return null;
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory)
            return null;
        if (known is not null && known.Modified == file.LastModified)
            return known;
        return _assets[path] = Read(file);
    }

    private static Asset Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var plain = content.ToArray();
        var type = Types.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        if (type.StartsWith("text/", StringComparison.Ordinal) || type == "image/svg+xml")
            type += "; charset=utf-8";
        return new Asset(
            Convert.ToHexStringLower(SHA256.HashData(plain))[..10],
            type,
            plain,
            Compress(plain, to => new BrotliStream(to, CompressionLevel.Optimal)),
            Compress(plain, to => new GZipStream(to, CompressionLevel.Optimal)),
            file.LastModified
        );
    }

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> method)
    {
        using var to = new MemoryStream();
        using (var compress = method(to))
            compress.Write(plain);
        return to.ToArray();
    }
}
