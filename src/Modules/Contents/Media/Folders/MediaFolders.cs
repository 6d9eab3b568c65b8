using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Media.Folders;

/// <summary>The folders of the library: those that were made, and those that files lie in.</summary>
internal sealed class MediaFolders(UnionDbContext db)
{
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken)
    {
        var made = await db.Set<MediaFolder>().Select(f => f.Path).ToListAsync(cancellationToken);
        var used = await db.Set<MediaFile>().Where(f => f.Folder != "").Select(f => f.Folder).Distinct().ToListAsync(cancellationToken);
        return [.. made.Concat(used).SelectMany(MediaNames.WithParents).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Makes the folder and those around it, as far as they are missing; the caller saves.</summary>
    public async Task EnsureAsync(string folder, CancellationToken cancellationToken)
    {
        var wanted = MediaNames.WithParents(folder).ToList();
        var known = await db.Set<MediaFolder>().Where(f => wanted.Contains(f.Path)).Select(f => f.Path).ToListAsync(cancellationToken);
        db.AddRange(wanted.Except(known, StringComparer.Ordinal).Select(path => new MediaFolder(path)));
    }
}
