using Microsoft.EntityFrameworkCore;
using Union.Contents.Media.Folders;
using Union.Core.Data.Engines;
using Union.Core.Files;

namespace Union.Contents.Media.Keeping;

/// <summary>Gives a file another folder or name, and other words; texts that name its old address still find it.</summary>
internal sealed class MoveMedia(UnionDbContext db, MediaFolders folders, DatabaseEngine engine)
{
    /// <returns>Why not; null when it is saved.</returns>
    public async Task<string?> RunAsync(MediaFile file, MediaForm form, CancellationToken cancellationToken)
    {
        if (file.Version != form.BasedOn)
            return "您打开页面之后有人改过这个文件，请看过现在的样子再改。";
        var name = MediaNames.Clean(form.Name);
        if (!file.Format.Fits(Path.GetExtension(name)))
            return $"扩展名与内容不符：内容是{file.Format.Chinese()}。请保留原来的扩展名。";
        if (MediaNames.Folder(form.Folder) is not { } folder)
            return "文件夹太深或名称太长，请换一个文件夹。";
        var path = MediaNames.Join(folder, name);
        if (path != file.Path && await db.Set<MediaFile>().AnyAsync(f => f.Path == path, cancellationToken))
            return $"“{path}”已经有一个文件了，请换一个名称。";
        await folders.EnsureAsync(folder, cancellationToken);
        await LeaveAddressAsync(file, path, cancellationToken);
        file.Describe(form.Alt?.Trim() ?? "");
        db.Act("media.edit", "修改媒体文件的信息");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale() || e.IsDuplicate(engine))
        {
            return "他人刚改过这个文件或用了这个名称，请刷新页面再试。";
        }
    }

    /// <summary>Moves it and keeps the old address; the caller saves.</summary>
    public async Task LeaveAddressAsync(MediaFile file, string path, CancellationToken cancellationToken)
    {
        if (path == file.Path)
            return;
        // An address it comes back to, or one that another file has left, is its own from now on.
        if (await db.Set<MediaAddress>().FirstOrDefaultAsync(a => a.Path == path, cancellationToken) is { } back)
            db.Remove(back);
        db.Add(new MediaAddress(file.Path, file.Id));
        file.MoveTo(path);
    }
}
