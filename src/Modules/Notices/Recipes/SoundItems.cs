using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Recipes;

/// <summary>Leaves out of a recipe, by name and with the reason, the notices an editor could not save; the others come in.</summary>
internal sealed partial class SoundItems(UnionDbContext db)
{
    public async Task<IReadOnlyList<ContentItemModel>> AmongAsync(IReadOnlyList<ContentItemModel> items, RecipeExecutionContext context)
    {
        var slugs = items.Select(item => item.AutoroutePart?.Path).OfType<string>().ToArray();
        var owners = await db.Set<ContentItem>()
            .Where(item => slugs.Contains(item.Slug))
            .Select(item => new { item.Slug, item.ContentItemId })
            .ToDictionaryAsync(item => item.Slug, item => item.ContentItemId, StringComparer.Ordinal, context.CancellationToken);
        var sound = new List<ContentItemModel>(items.Count);
        foreach (var item in items)
        {
            if (Problems(item, owners).ToList() is { Count: > 0 } problems)
            {
                var name = ContentItems.TitleOf(item) is { Length: > 0 and <= ContentVersion.TitleLength } title ? $"“{title}”" : "";
                context.Note($"公告{name}（{item.ContentItemId}）没有导入：{string.Join("", problems.Select(p => $"{p.Key}：{p.Problem}"))}");
                continue;
            }
            if (item.AutoroutePart?.Path is { Length: > 0 } slug)
                owners[slug] = item.ContentItemId;
            sound.Add(item);
        }
        return sound;
    }

    private static IEnumerable<(string Key, string Problem)> Problems(ContentItemModel item, Dictionary<string, string> owners)
    {
        if (ContentItems.TitleOf(item).Length is 0 or > ContentVersion.TitleLength)
            yield return ("TitlePart", $"标题须为 1–{ContentVersion.TitleLength} 个字。");
        foreach (
            var (name, text, longest) in new[]
            {
                ("Kind", item.Notice?.Kind?.Text, NoticeKinds.MaxLength),
                ("Issuer", item.Notice?.Issuer?.Text, NoticeVersion.IssuerLength),
                ("Number", item.Notice?.Number?.Text, NoticeVersion.NumberLength),
                ("Summary", item.Notice?.Summary?.Text, ContentVersion.SummaryLength),
            }
        )
            if (text?.Length > longest)
                yield return ($"Notice.{name}.Text", $"不能超过 {longest} 个字。");
        foreach (var problem in BroughtHead.Problems(item.Notice?.Head).Concat(BroughtRelations.Problems(item.Notice)))
            yield return problem;
        if (
            item.AutoroutePart?.Path is { } slug
            && (!Slug().IsMatch(slug) || owners.GetValueOrDefault(slug, item.ContentItemId) != item.ContentItemId)
        )
            yield return ("AutoroutePart.Path", $"地址“{slug}”已被使用，或不是 1–{ContentItem.SlugLength} 个小写字母、数字、连字符。");
    }

    [GeneratedRegex("^[a-z0-9-]{1,80}$")]
    private static partial Regex Slug();
}
