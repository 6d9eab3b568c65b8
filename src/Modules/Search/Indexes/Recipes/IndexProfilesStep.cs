using Microsoft.EntityFrameworkCore;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes.Recipes;

/// <summary>
/// Step <c>CreateOrUpdateIndexProfile</c>: the indexes named, each with its sources. Orchard's content types name sources too: a type with a
/// source of its own (Notice) by that, every other by the source of contents.
/// </summary>
internal sealed class IndexProfilesStep(UnionDbContext db, IEnumerable<IIndexSource> sources, ICurrentTenant tenant)
    : RecipeStep<IndexProfilesStepModel>("CreateOrUpdateIndexProfile")
{
    /// <summary>What <see cref="RecipeOutlook"/> calls an index that an earlier step makes.</summary>
    public const string IndexOutlook = "search-index";

    private const string Contents = "content";

    protected override Task CheckAsync(IndexProfilesStepModel model, RecipeExecutionContext context)
    {
        if (!tenant.Info.IsDefault)
            context.Problem("", "检索索引只能在总站设置。");
        for (var i = 0; i < model.Indexes.Count; i++)
        {
            var (index, path) = (model.Indexes[i], $"indexes[{i}]");
            if (!IndexProfile.IsName(NameOf(index)))
                context.Problem($"{path}.Name", $"“{index.Name}”不能作为索引的代号：以字母开头，只用字母、数字和连字符，不超过 40 个字符。");
            foreach (var kind in (index.Kinds ?? []).Where(kind => sources.All(source => source.Kind != kind)))
                context.Unknown($"{path}.Kinds", $"没有“{kind}”这种检索来源，现有 {string.Join("、", sources.Select(source => source.Kind))}。");
            context.Outlook.Bring(IndexOutlook, NameOf(index));
            if (!index.IsOpen)
                context.Outlook.Bring(RecipeOutlook.Permission, IndexProfile.PermissionOf(NameOf(index)));
        }
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(IndexProfilesStepModel model, RecipeExecutionContext context)
    {
        var existing = await db.Set<IndexProfile>().ToDictionaryAsync(profile => profile.Name, StringComparer.Ordinal, context.CancellationToken);
        foreach (var wanted in model.Indexes)
        {
            var name = NameOf(wanted);
            var (title, kinds) = (wanted.DisplayName ?? wanted.Name, KindsOf(wanted));
            var isOpen = wanted.IsOpen || name == IndexProfile.DefaultName;
            var known = existing.GetValueOrDefault(name);
            if (known is not null && known.DisplayName == title && known.IsOpen == isOpen && known.KindList.ToHashSet().SetEquals(kinds))
                continue;
            if (!context.Change($"{(known is null ? "新建" : "更新")}检索索引“{title}”"))
                continue;
            if (known is null)
                db.Add(existing[name] = new IndexProfile(name, title, kinds, isOpen));
            else
                known.Change(title, kinds, isOpen);
        }
    }

    private static string NameOf(IndexProfileModel index) => IndexProfile.NameOf(index.Name);

    private IReadOnlyCollection<string> KindsOf(IndexProfileModel index) =>
        index.Kinds?.Where(kind => sources.Any(source => source.Kind == kind)).ToHashSet()
        ?? index
            .Properties?.ContentIndexMetadata?.IndexedContentTypes?.Select(type =>
                sources.FirstOrDefault(source => string.Equals(source.Kind, type, StringComparison.OrdinalIgnoreCase))?.Kind ?? Contents
            )
            .Where(kind => sources.Any(source => source.Kind == kind))
            .ToHashSet()
        ?? (IReadOnlyCollection<string>)[];
}
