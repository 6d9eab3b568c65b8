using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Contents.Items.Listing;

/// <summary>The editors' list over all types the user may see, the last touched first.</summary>
internal sealed class ItemList(UnionDbContext db)
{
    private const int LongestQuery = 100;

    public static IReadOnlyList<ExportColumn<ContentItem>> Columns(IReadOnlyList<DefinedType> types) =>
        [
            new("标题", i => i.Title),
            new("类型", i => types.FirstOrDefault(t => t.Name == i.ContentType)?.DisplayName ?? i.ContentType),
            new("状态", i => Words(i.State)),
            new("公开范围", i => i.Visibility == ContentVisibility.Public ? "公开" : "仅工作人员"),
            new("首次发布", i => i.FirstPublishedAt),
            new("最近保存", i => i.ModifiedAt),
            new("保存人", i => i.ModifiedBy),
            new("内容编号", i => i.ContentItemId),
        ];

    public async Task<KeyPage<ContentItem>> PageAsync(
        ItemFilter filter,
        IReadOnlyList<DefinedType> types,
        KeyRequest ask,
        CancellationToken cancellationToken
    )
    {
        var items = Filtered(filter, types);
        var total = await items.CountAsync(cancellationToken);
        if (TimeKey.Asked(ask) is var (at, id))
            items = ask.IsBackward
                ? items.Where(i => i.ModifiedAt >= at && (i.ModifiedAt > at || i.Id > id))
                : items.Where(i => i.ModifiedAt <= at && (i.ModifiedAt < at || i.Id < id));
        items = ask.IsBackward
            ? items.OrderBy(i => i.ModifiedAt).ThenBy(i => i.Id)
            : items.OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.Id);
        return KeyPage.Of(await items.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken), ask, Key, total);
    }

    public IAsyncEnumerable<ContentItem> All(ItemFilter filter, IReadOnlyList<DefinedType> types) =>
        Filtered(filter, types).OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.Id).AsNoTracking().AsAsyncEnumerable();

    /// <summary>How many items each type has, whatever the filter.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancellationToken) =>
        await db.Set<ContentItem>()
            .GroupBy(i => i.ContentType)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);

    public static string Words(ContentState state) =>
        state switch
        {
            ContentState.Published => "已发布",
            ContentState.Unpublished => "已撤回",
            _ => "草稿",
        };

    private IQueryable<ContentItem> Filtered(ItemFilter filter, IReadOnlyList<DefinedType> types)
    {
        var names = types.Select(t => t.Name).Where(n => string.IsNullOrEmpty(filter.Type) || n == filter.Type).ToArray();
        var items = db.Set<ContentItem>().Where(i => names.Contains(i.ContentType));
        if (filter.State is { } state)
            items = items.Where(i => i.State == state);
        if (filter.Visibility is { } visibility)
            items = items.Where(i => i.Visibility == visibility);
        if (filter.Q?.Trim() is { Length: > 0 } q)
        {
            q = q[..Math.Min(q.Length, LongestQuery)];
            items = items.Where(i => i.Title.Contains(q) || i.ContentItemId == q || i.Slug == q);
        }
        return items;
    }

    private static string Key(ContentItem item) => TimeKey.Of(item.ModifiedAt, item.Id);
}
