using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Media.Uses;

/// <summary>Finds the versions whose text names a file, at its address or at one it had before.</summary>
internal sealed class MediaUses(UnionDbContext db)
{
    public const int Most = 100;

    /// <summary>The newest first, at most <see cref="Most"/> and one more.</summary>
    public async Task<IReadOnlyList<MediaUse>> OfAsync(MediaFile file, CancellationToken cancellationToken)
    {
        var paths = await db.Set<MediaAddress>().Where(a => a.FileId == file.Id).Select(a => a.Path).ToListAsync(cancellationToken);
        paths.Add(file.Path);
        var uses = new Dictionary<Guid, MediaUse>();
        foreach (var path in paths)
            await FindAsync(path, uses, cancellationToken);
        return [.. uses.Values.OrderByDescending(u => u.IsPublished).ThenByDescending(u => u.SavedAt)];
    }

    private async Task FindAsync(string path, Dictionary<Guid, MediaUse> into, CancellationToken cancellationToken)
    {
        var (plain, encoded) = ("media/" + path, "media/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        var found = db.Set<ContentVersion>()
            .AsNoTracking()
            .Where(v => v.HasMedia)
            .Where(v => v.Body.Contains(plain) || v.Body.Contains(encoded) || v.Data.Contains(plain) || v.Data.Contains(encoded))
            .OrderByDescending(v => v.SavedAt)
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken);
        List<ContentVersion> versions = [];
        // "hall.png" stands in "hall.png.txt" too: only a whole address counts.
        await foreach (var version in found)
        {
            if (MediaLinks.In(version.Body).Contains(path) || MediaLinks.In(version.Data).Contains(path))
                versions.Add(version);
            if (versions.Count > Most)
                break;
        }
        var ids = versions.Select(v => v.ItemId).Distinct().ToArray();
        var items = await db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        foreach (var version in versions)
            into[version.Id] = MediaUse.Of(items[version.ItemId], version);
    }
}
