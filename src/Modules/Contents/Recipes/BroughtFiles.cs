using System.Security.Cryptography;
using Union.Core.Files;

namespace Union.Contents.Recipes;

/// <summary>Files that a recipe brings: read, looked at as an upload would be, kept in the file store.</summary>
public sealed class BroughtFiles(FileStore files, ICurrentTenant tenant)
{
    /// <summary>An export stands in one file that is held in memory: no more than this may go into it.</summary>
    private const long LargestExport = 32 * 1024 * 1024;

    /// <summary>While checking: tells what is wrong with a file at <paramref name="path"/>.</summary>
    public static async Task CheckAsync(string path, string name, string? sourcePath, string? base64, RecipeExecutionContext context)
    {
        if (Read(path, sourcePath, base64, context) is not { } bytes)
            return;
        using var content = new MemoryStream(bytes);
        var format = await ContentSniffer.DetectAsync(content, context.CancellationToken);
        if (AttachmentRules.Default.Refusal(name, format, bytes.Length) is { } refusal)
            context.Problem(path, refusal);
    }

    public async Task<StoredContent> KeepAsync(string name, string? sourcePath, string? base64, RecipeExecutionContext context)
    {
        using var content = new MemoryStream(Read("", sourcePath, base64, context)!);
        return await files.KeepAsync(tenant.Id, content, name, AttachmentRules.Default, context.CancellationToken);
    }

    public static string HashOf(string? sourcePath, string? base64, RecipeExecutionContext context) =>
        Convert.ToHexStringLower(SHA256.HashData(Read("", sourcePath, base64, context)!));

    /// <summary>The kept content as text for an export.</summary>
    public async Task<string> ToBase64Async(StoredContent content, CancellationToken cancellationToken)
    {
        await using var stream =
            files.Open(tenant.Id, content.Sha256)
            ?? throw new InvalidOperationException($"文件库里缺少内容 {content.Sha256[..12]}…，不能导出；请先运行 verify 检查。");
        var bytes = new byte[content.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return Convert.ToBase64String(bytes);
    }

    public static void RefuseTooMuch(IEnumerable<StoredContent> contents, string what)
    {
        var total = contents.Sum(content => content.Length);
        if (total > LargestExport)
            throw new InvalidOperationException(
                $"{what}共 {FileSize.Chinese(total)}，超过导出上限 {FileSize.Chinese(LargestExport)}；搬迁大量文件请使用 backup 命令。"
            );
    }

    private static byte[]? Read(string path, string? sourcePath, string? base64, RecipeExecutionContext context)
    {
        if (sourcePath is not null == base64 is not null)
        {
            context.Problem(path, "文件内容请写 SourcePath 或 Base64，两者取一。");
            return null;
        }
        if (sourcePath is not null)
            return context.ReadFile($"{path}.SourcePath", sourcePath);
        var bytes = new byte[base64!.Length];
        if (Convert.TryFromBase64String(base64, bytes, out var length))
            return bytes[..length];
        context.Problem($"{path}.Base64", "Base64 的内容不正确。");
        return null;
    }
}
