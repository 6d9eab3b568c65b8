using System.IO.Compression;
using System.Text.Json;
using Union.Core.Data.Engines;

namespace Union.Tenants.Operations;

/// <summary>
/// One zip with all an installation is: <c>backup.json</c>, <c>database</c> (a consistent copy), and below <c>files/</c> what lies in
/// AppData: uploads, keys, dropped-in modules. Indexes are left out, they build themselves anew; so are locks and half uploads.
/// </summary>
internal sealed class BackupFile(DatabaseEngine engine, AppDataFolder appData, TenantRegistry registry, TimeProvider clock)
{
    public const string ManifestEntry = "backup.json";
    public const string DatabaseEntry = "database";
    public const string FilesPrefix = "files/";

    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "locks",
        "indexes",
        "index",
        "search",
        "incoming",
        "tmp",
    };

    /// <summary>Writes beside and renames, so that a backup cut short is never taken for one. Returns what was written.</summary>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        var copy = Path.Combine(appData.Root, $"backup-{Guid.CreateVersion7():N}.part");
        try
        {
            // The database first: a file added after the copy is merely surplus, one missing would be a loss.
            await engine.BackupAsync(copy, cancellationToken);
            var files = Files().ToList();
            var manifest = new BackupManifest(
                BackupManifest.CurrentFormat,
                engine.Name,
                await engine.VersionAsync(cancellationToken),
                clock.GetUtcNow().UtcDateTime,
                [.. registry.All.Select(t => t.Name)],
                files.Count
            );
            await using (var zip = await ZipFile.OpenAsync(part, ZipArchiveMode.Create, cancellationToken))
            {
                await WriteJsonAsync(zip, manifest, cancellationToken);
                await zip.CreateEntryFromFileAsync(copy, DatabaseEntry, CompressionLevel.Fastest, cancellationToken);
                foreach (var file in files)
                    await zip.CreateEntryFromFileAsync(
                        Path.Combine(appData.Root, file),
                        FilesPrefix + file.Replace('\\', '/'),
                        CompressionLevel.Fastest,
                        cancellationToken
                    );
            }
            File.Move(part, path, overwrite: true);
            return manifest;
        }
        finally
        {
            File.Delete(part);
            File.Delete(copy);
        }
    }

    /// <summary>What the file says of itself.</summary>
    /// <exception cref="InvalidDataException">It is no backup, or not for this platform; the message says so in words.</exception>
    public async Task<BackupManifest> ReadAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(ManifestEntry) is not { } entry || zip.GetEntry(DatabaseEntry) is null)
            throw new InvalidDataException("这不是本平台的备份文件：缺少 backup.json 或 database。");
        await using var stream = await entry.OpenAsync(cancellationToken);
        var manifest =
            await JsonSerializer.DeserializeAsync<BackupManifest>(stream, cancellationToken: cancellationToken)
            ?? throw new InvalidDataException("备份文件的说明 backup.json 是空的。");
        if (manifest.Format != BackupManifest.CurrentFormat)
            throw new InvalidDataException(
                $"备份文件的格式是第 {manifest.Format} 版，本程序只认第 {BackupManifest.CurrentFormat} 版。请用建立备份的程序版本恢复。"
            );
        if (manifest.Engine != engine.Name)
            throw new InvalidDataException(
                $"备份来自 {manifest.Engine}，而现在配置的是 {engine.Name}。请把 Database__Provider 改为 {manifest.Engine} 后再恢复。"
            );
        return manifest;
    }

    /// <summary>Whether a name at the top of AppData belongs to a backup.</summary>
    public static bool Belongs(string top) =>
        !LeftOut.Contains(top)
        && !top.StartsWith("union.db", StringComparison.Ordinal)
        && !top.StartsWith("before-restore", StringComparison.Ordinal)
        && !top.EndsWith(".part", StringComparison.Ordinal)
        && !top.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(appData.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(appData.Root, file))
            .Where(file => Belongs(file.Split('/', '\\')[0]) && !file.EndsWith(".part", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static async Task WriteJsonAsync(ZipArchive zip, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry(ManifestEntry).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(stream, manifest, cancellationToken: cancellationToken);
    }
}
