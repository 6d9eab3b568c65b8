using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets;

namespace Union.Notices;

/// <summary>What disappears while the feature is off.</summary>
internal sealed class NoticesFreeze(UnionDbContext db) : IFeatureFreeze
{
    public string FeatureId => "Union.Notices";

    public async Task<IReadOnlyList<string>> DescribeAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Set<Notice>()
            .GroupBy(n => n.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var published = counts.GetValueOrDefault(ContentState.Published);
        var others = counts.Values.Sum() - published;
        List<string> sentences = [];
        if (published > 0)
            sentences.Add($"{published} 条已发布的公告和文件将不再显示，也检索不到，订阅地址停用；数据保留");
        if (others > 0)
            sentences.Add($"{others} 条草稿或已撤回的公告不能再编辑，重新启用后恢复原状");
        if (await db.Set<NoticeTarget>().CountAsync(t => t.ClosedOn == null, cancellationToken) is > 0 and var targets)
            sentences.Add($"{targets} 个目标不再显示、不能报数，也不再提醒；报过的数保留");
        return sentences;
    }
}
