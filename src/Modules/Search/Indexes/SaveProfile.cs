using Microsoft.EntityFrameworkCore;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes;

/// <summary>Adds, changes and removes index profiles. A change of sources makes every node build the index anew.</summary>
internal sealed class SaveProfile(UnionDbContext db)
{
    /// <summary>Each is built and kept by every node.</summary>
    public const int Most = 20;

    /// <returns>Why not, in words for the administrator; null when it is saved.</returns>
    public async Task<string?> RunAsync(ProfileForm form, bool isNew, CancellationToken cancellationToken)
    {
        var profile = await db.Set<IndexProfile>().SingleOrDefaultAsync(p => p.Name == form.Name, cancellationToken);
        if (isNew && (profile is not null || form.Name == IndexProfile.DefaultName))
            return $"已有代号为“{form.Name}”的索引，请换一个代号。";
        if (isNew && await db.Set<IndexProfile>().CountAsync(cancellationToken) >= Most)
            return $"最多 {Most} 个索引，请先删除不用的。";
        if (profile is not null && profile.Version != form.BasedOn)
            return $"在您编辑期间，索引“{profile.DisplayName}”已被他人修改。请重新打开页面，核对后再改。";
        if (profile is null && !isNew && form.Name != IndexProfile.DefaultName)
            return "这个索引已被删除。";
        if (profile is null)
            db.Add(profile = isNew ? new IndexProfile(form.Name, "", [], false) : IndexProfile.Default());
        profile.Change(form.DisplayName.Trim(), form.Kinds, profile.IsDefault || form.IsOpen);
        db.Act("search.index-save", $"{(isNew ? "新建" : "修改")}检索索引：{profile.DisplayName}");
        return await TrySaveAsync(cancellationToken);
    }

    /// <returns>Why not, in words for the administrator; null when it is gone.</returns>
    public async Task<string?> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        if (name == IndexProfile.DefaultName)
            return "站内检索使用这个索引，不能删除。";
        if (await db.Set<IndexProfile>().SingleOrDefaultAsync(p => p.Name == name, cancellationToken) is not { } profile)
            return "这个索引已被删除。";
        db.Remove(profile);
        db.Act("search.index-remove", $"删除检索索引：{profile.DisplayName}");
        return await TrySaveAsync(cancellationToken);
    }

    private async Task<string?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return "刚才有人改了这个索引，请看过再改。";
        }
    }
}
