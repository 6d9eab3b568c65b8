using System.IO.Compression;
using Union.Core.Data.Engines;

namespace Union.Tenants.Operations;

/// <summary><c>restore &lt;file&gt;</c>: puts a backup in the place of what is there. Whatever fails, what was there comes back.</summary>
internal sealed class RestoreVerb(BackupFile backups, DatabaseEngine engine, AppDataFolder appData, TimeProvider clock) : IHostVerb
{
    public string Name => "restore";

    public string Help => "restore <文件>  用备份替换现有的全部数据；请先停止网站";

    public bool NeedsInstallation => false;

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var file] || !File.Exists(file))
        {
            await output.WriteLineAsync(arguments.Positional is [var missing] ? $"没有文件 {missing}。" : "用法：" + Help);
            return 2;
        }
        // A serving node holds this lock for as long as it runs.
        await using var held = await engine.TryLockAsync("jobs", cancellationToken);
        if (held is null)
        {
            await output.WriteLineAsync("网站正在运行，不能恢复。请先停止网站，再执行一次。");
            return 1;
        }
        try
        {
            return await RestoreAsync(Path.GetFullPath(file), output, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            await output.WriteLineAsync($"没有恢复，现有数据没有改动：{e.Message}");
            return 1;
        }
    }

    private async Task<int> RestoreAsync(string file, TextWriter output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
        var manifest = await backups.ReadAsync(zip, cancellationToken);
        await engine.PrepareAsync(cancellationToken);
        var before = appData.Folder($"before-restore-{clock.GetUtcNow():yyyyMMddHHmmss}");
        var incoming = appData.Folder($"before-restore-{Guid.CreateVersion7():N}.part");
        try
        {
            // All of the backup is read before anything is replaced: a damaged zip shows here.
            await zip.ExtractToDirectoryAsync(incoming, overwriteFiles: true, cancellationToken);
            await engine.BackupAsync(Path.Combine(before, BackupFile.DatabaseEntry), cancellationToken);
            await ReplaceAsync(incoming, before, cancellationToken);
        }
        finally
        {
            Directory.Delete(incoming, true);
        }
        await output.WriteLineAsync(
            $"已恢复 {manifest.CreatedAt:yyyy-MM-dd HH:mm}（UTC）的备份：{manifest.Sites.Count} 个站点，{manifest.Files} 个文件。"
        );
        await output.WriteLineAsync($"恢复之前的数据在 {before}，确认无误后可以删除。检索索引会在启动后自动重建。");
        return 0;
    }

    private async Task ReplaceAsync(string incoming, string before, CancellationToken cancellationToken)
    {
        var files = new SwappedFiles(appData.Root, before);
        try
        {
            files.Swap(Path.Combine(incoming, BackupFile.FilesPrefix.TrimEnd('/')));
            await engine.RestoreAsync(Path.Combine(incoming, BackupFile.DatabaseEntry), cancellationToken);
        }
        catch
        {
            files.SwapBack();
            throw;
        }
    }
}
