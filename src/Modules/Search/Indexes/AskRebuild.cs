using Microsoft.EntityFrameworkCore;
using Union.Search.Indexes.Profiles;
using Union.Search.Live;

namespace Union.Search.Indexes;

/// <summary>
/// Asks every node to rebuild an index or to read its sources again. The request stands in the database; who asks while one is under way is
/// told so, and of many who ask at once one is heard.
/// </summary>
internal sealed class AskRebuild(UnionDbContext db, LiveIndexes indexes)
{
    /// <returns>Why not, in words for the administrator; null when it is asked for.</returns>
    public async Task<string?> RunAsync(string name, bool reset, CancellationToken cancellationToken)
    {
        if (indexes.Find(name) is not { } live)
            return "没有这个索引，可能刚刚被删除。";
        if (live.IsBusy)
            return UnderWay(live);
        if (await ProfileAsync(name, cancellationToken) is not { } profile)
            return "没有这个索引，可能刚刚被删除。";
        // Another request or another node was first; this node has not obeyed it yet.
        if (live.Current is { } file && (file.Rebuilds < profile.Rebuilds || file.Resets < profile.Resets))
            return UnderWay(live);
        if (reset)
            profile.Reset();
        else
            profile.Rebuild();
        db.Act(reset ? "search.index-reset" : "search.index-rebuild", $"{(reset ? "重新读取" : "重建")}检索索引：{profile.DisplayName}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return UnderWay(live);
        }
    }

    private async Task<IndexProfile?> ProfileAsync(string name, CancellationToken cancellationToken)
    {
        var profile = await db.Set<IndexProfile>().SingleOrDefaultAsync(p => p.Name == name, cancellationToken);
        if (profile is not null || name != IndexProfile.DefaultName)
            return profile;
        db.Add(profile = IndexProfile.Default());
        return profile;
    }

    private static string UnderWay(LiveIndex live) =>
        live.State.Build is { } build
            ? $"索引正在{(build.IsReset ? "重新读取" : "重建")}（已完成 {build.SitesDone}/{build.Sites} 个站点），完成前不能再次要求；期间检索照常使用。"
            : "已有人要求重建，即将开始，无需再次要求；期间检索照常使用。";
}
