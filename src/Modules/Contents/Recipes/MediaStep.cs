using Microsoft.EntityFrameworkCore;
using Union.Contents.Media;
using Union.Core.Files;

namespace Union.Contents.Recipes;

/// <summary>Recipe step <c>media</c>: files with an address of their own, <c>/media/…</c>.</summary>
internal sealed class MediaStep(UnionDbContext db, BroughtFiles files, TimeProvider clock) : RecipeStep<MediaStepModel>("media")
{
    protected override async Task CheckAsync(MediaStepModel model, RecipeExecutionContext context)
    {
        for (var i = 0; i < model.Files.Count; i++)
        {
            var (file, path) = (model.Files[i], $"Files[{i}]");
            if (!IsAddress(file.TargetPath))
                context.Problem($"{path}.TargetPath", $"“{file.TargetPath}”不能作为地址：写文件夹和文件名，用正斜杠分开，不以斜杠开头。");
            if (file.SourceUrl is not null)
                context.Problem($"{path}.SourceUrl", "配方不从网上取文件；请把文件放在配方旁边，写 SourcePath。");
            else
                await BroughtFiles.CheckAsync(path, Path.GetFileName(file.TargetPath), file.SourcePath, file.Base64, context);
        }
    }

    protected override async Task HandleAsync(MediaStepModel model, RecipeExecutionContext context)
    {
        var paths = model.Files.Select(file => file.TargetPath).ToArray();
        var existing = await db.Set<MediaFile>()
            .Where(file => paths.Contains(file.Path))
            .ToDictionaryAsync(file => file.Path, StringComparer.Ordinal, context.CancellationToken);
        foreach (var wanted in model.Files)
        {
            var known = existing.GetValueOrDefault(wanted.TargetPath);
            if (known?.Sha256 == BroughtFiles.HashOf(wanted.SourcePath, wanted.Base64, context))
                continue;
            if (!context.Change($"{(known is null ? "放入" : "更换")}媒体文件“{wanted.TargetPath}”"))
                continue;
            var content = await files.KeepAsync(Path.GetFileName(wanted.TargetPath), wanted.SourcePath, wanted.Base64, context);
            var now = clock.GetUtcNow().UtcDateTime;
            if (known is null)
                db.Add(existing[wanted.TargetPath] = new MediaFile(wanted.TargetPath, content, now));
            else
                known.Replace(content, now);
        }
    }

    private static bool IsAddress(string path) =>
        path.Length is > 0 and <= MediaFile.PathLength && path.Split('/').All(part => part.Length > 0 && part == SafeFileName.From(part));
}
