using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Contents.Media.Browsing;

/// <summary>The files of a folder, or of all folders when none is named or something is searched, the newest first.</summary>
internal sealed class MediaList(UnionDbContext db)
{
    private const int LongestQuery = 100;

    public async Task<KeyPage<MediaFile>> PageAsync(string? folder, string? q, bool picturesOnly, KeyRequest ask, CancellationToken cancellationToken)
    {
        var files = db.Set<MediaFile>().AsNoTracking();
        var words = q?.Trim() ?? "";
        words = words[..Math.Min(words.Length, LongestQuery)];
        if (words.Length > 0)
            files = files.Where(f => f.Path.Contains(words) || f.Alt.Contains(words));
        else if (folder is not null)
            files = files.Where(f => f.Folder == folder);
        if (picturesOnly)
            files = files.Where(f => f.Width != null);
        var total = await files.CountAsync(cancellationToken);
        if (Guid.TryParseExact(ask.Key(), "N", out var key))
            files = ask.IsBackward ? files.Where(f => f.Id > key) : files.Where(f => f.Id < key);
        files = ask.IsBackward ? files.OrderBy(f => f.Id) : files.OrderByDescending(f => f.Id);
        return KeyPage.Of(await files.Take(ask.Take).ToListAsync(cancellationToken), ask, f => f.Id.ToString("N"), total);
    }
}
