using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Parts;
using Union.Contents.Scheduling;
using Union.Contents.TakeDowns;

namespace Union.Contents.Items.Publishing;

/// <summary>Makes a version of an item the published one, by hand or when its time has come. Serves every type without a module of its own.</summary>
internal sealed class PublishItem(UnionDbContext db, ItemStore store, ItemFields fields, ItemLinks links, ICurrentUser user, TimeProvider clock)
    : IContentPublisher
{
    public string ContentType => "";

    /// <returns>Why not, in words for the editor; null when it is published.</returns>
    public async Task<string?> RunAsync(FoundItem found, CancellationToken cancellationToken) =>
        found.Item is { State: ContentState.Published, HasDraft: false, TakenDownAs: null }
            ? $"“{found.Item.Title}”已经发布，没有新的修改。"
            : await PublishAsync(found, $"发布{found.Type.DisplayName}", cancellationToken);

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
        var version = await store.VersionAsync(versionId, cancellationToken);
        return await PublishAsync(found with { Version = version }, $"定时发布{found.Type.DisplayName}", cancellationToken);
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

    private async Task<string?> PublishAsync(FoundItem found, string act, CancellationToken cancellationToken)
    {
        var (type, item, version) = found;
        if (await WhyNotAsync(type, version, cancellationToken) is { } problem)
            return problem;
        db.Raise(item.Publish(version, Author.Of(user, clock)));
        var latest = item.LatestVersionId == version.Id ? version : await store.VersionAsync(item.LatestVersionId, cancellationToken);
        await links.RewriteAsync(type, item, latest, version, cancellationToken);
        db.Act("contents.publish", act);
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
