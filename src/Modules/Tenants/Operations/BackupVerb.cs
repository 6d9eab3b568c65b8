namespace Union.Tenants.Operations;

/// <summary><c>backup &lt;file&gt;</c>: database, files and keys in one zip, while the site goes on.</summary>
internal sealed class BackupVerb(BackupFile backups) : IHostVerb
{
    public string Name => "backup";

    public string Help => "backup <文件>  把数据库、上传的文件和密钥备份到一个 zip 文件，网站可以继续运行";

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var file])
        {
            await output.WriteLineAsync("用法：" + Help);
            return 2;
        }
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var manifest = await backups.WriteAsync(path, cancellationToken);
        await output.WriteLineAsync(
            $"已备份 {manifest.Sites.Count} 个站点和 {manifest.Files} 个文件到 {path}（{new FileInfo(path).Length / 1024:N0} KB）。"
        );
        await output.WriteLineAsync("备份含有密钥和个人信息，请加密保管。");
        return 0;
    }
}
