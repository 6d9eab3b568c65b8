using Microsoft.EntityFrameworkCore;
using Union.Contents.Media.Keeping;
using Union.Core.Data.Engines;

namespace Union.Contents.Media.Folders;

/// <summary>Makes, renames, moves and removes folders. Each answers with why not, or null when it is done.</summary>
internal sealed class ChangeFolder(UnionDbContext db, MediaFolders folders, MoveMedia moving, DatabaseEngine engine)
{
    public async Task<string?> MakeAsync(string parent, string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "请填写文件夹的名称。";
        if (MediaNames.Folder(MediaNames.Join(parent, name)) is not { } path)
            return "文件夹太深或名称太长，请换一个名称。";
        if ((await folders.AllAsync(cancellationToken)).Contains(path, StringComparer.Ordinal))
            return $"文件夹“{path}”已经有了，直接打开使用即可。";
        await folders.EnsureAsync(path, cancellationToken);
        db.Act("media.folder", "新建媒体文件夹");
        return await TrySaveAsync(cancellationToken);
    }

    /// <summary>Gives the folder another place or name; its files go along and their old addresses go on leading to them.</summary>
    public async Task<string?> MoveAsync(string folder, string? written, CancellationToken cancellationToken)
    {
        var all = await folders.AllAsync(cancellationToken);
        if (!all.Contains(folder, StringComparer.Ordinal))
            return "没有这个文件夹，可能刚被他人删除或改名，请刷新页面。";
        if (MediaNames.Folder(written) is not { Length: > 0 } target)
            return "请填写新的文件夹名称；太深或太长的名称不能用。";
        if (target == folder)
            return null;
        if (target.StartsWith(folder + "/", StringComparison.Ordinal))
            return "文件夹不能移到它自己里面，请换一个位置。";
        if (all.Contains(target, StringComparer.Ordinal))
            return $"文件夹“{target}”已经有了，请换一个名称。";
        var inside = folder + "/";
        foreach (var made in await db.Set<MediaFolder>().Where(f => f.Path == folder || f.Path.StartsWith(inside)).ToListAsync(cancellationToken))
            made.MoveTo(target + made.Path[folder.Length..]);
        foreach (var file in await db.Set<MediaFile>().Where(f => f.Folder == folder || f.Folder.StartsWith(inside)).ToListAsync(cancellationToken))
            await moving.LeaveAddressAsync(file, target + file.Path[folder.Length..], cancellationToken);
        if (target.LastIndexOf('/') is > 0 and var end)
            await folders.EnsureAsync(target[..end], cancellationToken);
        db.Act("media.folder", "媒体文件夹改名或移动");
        return await TrySaveAsync(cancellationToken);
    }

    public async Task<string?> RemoveAsync(string folder, CancellationToken cancellationToken)
    {
        var inside = folder + "/";
        if (await db.Set<MediaFile>().AnyAsync(f => f.Folder == folder || f.Folder.StartsWith(inside), cancellationToken))
            return $"文件夹“{folder}”里还有文件，不能删除；请先移走或删除里面的文件。";
        var made = await db.Set<MediaFolder>().Where(f => f.Path == folder || f.Path.StartsWith(inside)).ToListAsync(cancellationToken);
        if (made.Count == 0)
            return "没有这个文件夹，可能刚被他人删除或改名，请刷新页面。";
        db.RemoveRange(made);
        db.Act("media.folder", "删除媒体文件夹");
        return await TrySaveAsync(cancellationToken);
    }

    private async Task<string?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale() || e.IsDuplicate(engine))
        {
            db.ChangeTracker.Clear();
            return "他人刚改过这里的文件夹，请刷新页面再试。";
        }
    }
}
