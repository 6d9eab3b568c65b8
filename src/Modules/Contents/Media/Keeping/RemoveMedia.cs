using Microsoft.EntityFrameworkCore;
using Union.Contents.Media.Uses;

namespace Union.Contents.Media.Keeping;

/// <summary>Deletes a file that nothing uses.</summary>
internal sealed class RemoveMedia(UnionDbContext db, MediaUses uses)
{
    /// <returns>Why not; null when it is gone.</returns>
    public async Task<string?> RunAsync(MediaFile file, CancellationToken cancellationToken)
    {
        var used = await uses.OfAsync(file, cancellationToken);
        if (used.Count > 0)
            return $"“{file.Name}”正在被 {used.Select(u => u.AdminUrl).Distinct().Count()} 项内容的 {used.Count} 个版本使用，不能删除："
                + string.Join("、", used.Select(u => $"《{u.Title}》第 {u.Number} 版").Take(5))
                + (used.Count > 5 ? "等" : "")
                + "。请先在这些内容里换掉它，或用“更换文件”。";
        db.Remove(file);
        db.Act("media.remove", "删除媒体文件");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "这个文件刚被他人修改，请刷新后再试。";
        }
    }
}
