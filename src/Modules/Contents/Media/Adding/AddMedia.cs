using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Media.Folders;
using Union.Contents.Media.Quota;
using Union.Core.Data.Engines;
using Union.Core.Files;

namespace Union.Contents.Media.Adding;

/// <summary>Takes uploads into the library, each for itself: one that is refused stops no other.</summary>
internal sealed class AddMedia(
    UnionDbContext db,
    FileStore files,
    MediaQuota quota,
    MediaFolders folders,
    DatabaseEngine engine,
    ICurrentTenant tenant,
    ICurrentUser user,
    TimeProvider clock
)
{
    // A header that claims more would make a browser run out of memory.
    private const int LongestSide = 16_000;
    private const long MostPixels = 100_000_000;

    public async Task<IReadOnlyList<AddedMedia>> RunAsync(IEnumerable<IFormFile> uploads, string? folder, CancellationToken cancellationToken)
    {
        List<AddedMedia> added = [];
        foreach (var upload in uploads)
            added.Add(await OneAsync(upload, folder, cancellationToken));
        return added;
    }

    /// <summary>Receives the content as new content of a file that keeps its address.</summary>
    /// <returns>Why not; null when it is replaced.</returns>
    public async Task<string?> ReplaceAsync(MediaFile file, IFormFile upload, CancellationToken cancellationToken)
    {
        try
        {
            // The address keeps its extension, so the content has to fit the old name.
            var (content, size) = await ReceiveAsync(upload, file.Name, file.Length, cancellationToken);
            file.Replace(content, clock.GetUtcNow().UtcDateTime, user.DisplayName, size);
            db.Act("media.replace", "更换媒体文件");
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (FileRefusedException refusal)
        {
            return refusal.Message;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "这个文件刚被他人修改，请刷新后再试。";
        }
    }

    private async Task<AddedMedia> OneAsync(IFormFile upload, string? folder, CancellationToken cancellationToken)
    {
        var name = MediaNames.Clean(upload.FileName);
        try
        {
            if (MediaNames.Folder(folder) is not { } clean)
                return AddedMedia.Refused(name, "文件夹太深或名称太长，请换一个文件夹。");
            var (content, size) = await ReceiveAsync(upload, name, 0, cancellationToken);
            // The same content once more in the same folder: the file that is there serves.
            if (
                await db.Set<MediaFile>()
                    .AsNoTracking()
                    .FirstOrDefaultAsync(f => f.Folder == clean && f.Sha256 == content.Sha256, cancellationToken) is
                { } same
            )
                return AddedMedia.Of(same);
            var file = new MediaFile(await FreePathAsync(clean, name, cancellationToken), content, default);
            file.Replace(content, clock.GetUtcNow().UtcDateTime, user.DisplayName, size);
            await folders.EnsureAsync(clean, cancellationToken);
            db.Add(file);
            db.Act("media.add", "上传媒体文件");
            await db.SaveChangesAsync(cancellationToken);
            return AddedMedia.Of(file);
        }
        catch (FileRefusedException refusal)
        {
            return AddedMedia.Refused(name, refusal.Message);
        }
        catch (DbUpdateException e) when (e.IsDuplicate(engine))
        {
            db.ChangeTracker.Clear();
            return AddedMedia.Refused(name, $"“{name}”刚被他人用同样的名称上传，请再试一次。");
        }
    }

    private async Task<(StoredContent Content, (int, int)? Size)> ReceiveAsync(
        IFormFile upload,
        string name,
        long instead,
        CancellationToken cancellationToken
    )
    {
        if (await quota.RefusalAsync(name, upload.Length - instead, cancellationToken) is { } full)
            throw new FileRefusedException(full);
        await using var stream = upload.OpenReadStream();
        var content = await files.KeepAsync(tenant.Id, stream, name, await quota.RulesAsync(cancellationToken), cancellationToken);
        await using var kept = files.Open(tenant.Id, content.Sha256)!;
        var size = await PictureSize.OfAsync(kept, content.Format, cancellationToken);
        return size is var (width, height) && (width > LongestSide || height > LongestSide || (long)width * height > MostPixels)
            ? throw new FileRefusedException(
                $"“{name}”有 {width} × {height} 像素，太大，浏览器难以显示；请缩小到每边 {LongestSide} 像素、总共一亿像素以内。"
            )
            : (content, size);
    }

    // hall.png, hall-2.png, … : neither a file nor an old address of one.
    private async Task<string> FreePathAsync(string folder, string name, CancellationToken cancellationToken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var n = 1; ; n++)
        {
            var path = MediaNames.Join(folder, n == 1 ? name : $"{stem}-{n}{extension}");
            if (
                !await db.Set<MediaFile>().AnyAsync(f => f.Path == path, cancellationToken)
                && !await db.Set<MediaAddress>().AnyAsync(a => a.Path == path, cancellationToken)
            )
                return path;
        }
    }
}
