using System.Globalization;
using Union.Notices.Import;

namespace Union.Notices.Following.Telling;

/// <summary>An import is done: who follows an issuer, a topic or a kind of what it brought is told once, however much it was.</summary>
[Feature(FollowingStartup.Feature)]
internal sealed class FollowedImported(UnionDbContext db, FollowNews news) : IAfterCommit<FolderImported>
{
    public async Task HandleAsync(FolderImported happened, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"notice-import:{happened.Since:yyyyMMddHHmmssfff}");
        var telling = new FollowersToTell(null, Occasion.Imported, key, At: happened.Since, Import: happened);
        if (!await news.HasFollowersAsync(telling, cancellationToken))
            return;
        db.Raise(telling);
        await db.SaveChangesAsync(cancellationToken);
    }
}
