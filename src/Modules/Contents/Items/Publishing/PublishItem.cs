using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Parts;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Contents.TakeDowns;

namespace Union.Contents.Items.Publishing;

/// <summary>Makes a version of an item the published one, by hand or when its time has come. Serves every type without a module of its own.</summary>
internal sealed class PublishItem(
    UnionDbContext db,
    ItemStore store,
    ItemFields fields,
    ItemLinks links,
    ReviewGate review,
    ICurrentUser user,
    TimeProvider clock
) : IContentPublisher
{
    public string ContentType => "";

    public string DisplayName => "其他内容";

    /// <returns>Why not, in words for the editor; null when it is published.</returns>
    public async Task<string?> RunAsync(FoundItem found, CancellationToken cancellationToken)
    {
        if (found.Item is { State: ContentState.Published, HasDraft: false, TakenDownAs: null })
            return $"“{found.Item.Title}”已经发布，没有新的修改。";
        var verdict = await review.OfAsync(found.Item, cancellationToken);
        return verdict.WhyNot ?? await PublishAsync(found, verdict.VersionId, $"发布{found.Type.DisplayName}", null, cancellationToken);
    }

    /// <summary>Publishes the latest version without a second reader; it is marked for ever.</summary>
    /// <returns>Why not, in words for the editor; null when it is published.</returns>
    public async Task<string?> RunUnreviewedAsync(FoundItem found, string? reason, CancellationToken cancellationToken) =>
        found.Item is { State: ContentState.Published, HasDraft: false, TakenDownAs: null }
            ? $"“{found.Item.Title}”已经发布，没有新的修改。"
            : await review.PassAsync(found.Item, reason ?? "", Author.Of(user, clock), cancellationToken)
                ?? await PublishAsync(found, found.Item.LatestVersionId, $"未经审核发布{found.Type.DisplayName}", reason, cancellationToken);

    public async Task<string?> WhyNotAsync(Guid itemId, Guid versionId, CancellationToken cancellationToken) =>
        await store.FindAsync(itemId, cancellationToken) is { } found
            ? await WhyNotAsync(found.Type, await store.VersionAsync(versionId, cancellationToken), cancellationToken)
            : "这条内容已不存在，或它的类型已删除。";

    /// <summary>Why a version cannot come out; null when it can.</summary>
    public async Task<string?> WhyNotAsync(DefinedType type, ContentVersion version, CancellationToken cancellationToken)
    {
        if (type.Has(PartKinds.Body) && version.Body.Length == 0)
            return $"“{version.Title}”的正文是空的，不能发布。";
        var problems = await fields.ProblemsAsync(type, ContentJson.Parse(version.Data), true, cancellationToken);
        return problems.Count == 0 ? null : $"“{version.Title}”还不能发布：{string.Join(" ", problems.Select(p => p.Problem))}";
    }

    public async Task<string?> PublishScheduledAsync(Guid itemId, Guid versionId, CancellationToken cancellationToken)
    {
        // Gone, or another node was quicker: there is nothing left to do.
        if (await store.FindAsync(itemId, cancellationToken) is not { } found || found.Item.ScheduledVersionId != versionId)
            return null;
        var verdict = await review.OfAsync(found.Item, cancellationToken);
        if (verdict.WhyNot is { } why)
            return why;
        return verdict.VersionId == versionId || !(await review.RuleOfAsync(found.Type.Name, cancellationToken)).IsRequired
            ? await PublishAsync(found, versionId, $"定时发布{found.Type.DisplayName}", null, cancellationToken)
            : $"“{found.Item.Title}”定时的那一版没有经过审核。";
    }

    public async Task<string?> WithdrawScheduledAsync(Guid itemId, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(itemId, cancellationToken) is not { Item.ArchiveAt: not null } found)
            return null;
        if (found.Item.State != ContentState.Published)
            return "到期时它没有发布，没有要标为不再执行的。";
        db.Raise(found.Item.TakeItDown(TakeDown.Withdrawn, "已到期。", "", Author.Of(user, clock)));
        db.Act("contents.withdraw", $"{found.Type.DisplayName}到期，标为不再执行", "已到期。");
        return await TrySaveAsync(found.Item, cancellationToken);
    }

    private async Task<string?> PublishAsync(FoundItem found, Guid versionId, string act, string? reason, CancellationToken cancellationToken)
    {
        var (type, item, latest) = found;
        var version = versionId == latest.Id ? latest : await store.VersionAsync(versionId, cancellationToken);
        if (await WhyNotAsync(type, version, cancellationToken) is { } problem)
            return problem;
        db.Raise(item.Publish(version, Author.Of(user, clock)));
        await links.RewriteAsync(type, item, latest, version, cancellationToken);
        db.Act("contents.publish", act, reason);
        return await TrySaveAsync(item, cancellationToken);
    }

    private async Task<string?> TrySaveAsync(ContentItem item, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{item.Title}”刚被他人保存，请看过新的版本再发布。";
        }
    }
}
