using Microsoft.EntityFrameworkCore;
using Union.Notices.Heads;
using Union.Notices.Topics;

namespace Union.Notices;

/// <summary>
/// Takes documents from outside in bulk. Adds to the context only: the caller names the act and saves, a batch at a time, and clears
/// the change tracker between batches.
/// </summary>
internal sealed class NoticeImport(
    UnionDbContext db,
    IOrganizationTree tree,
    IssuerFinder issuers,
    GrowTopics grow,
    ICurrentUser user,
    TimeProvider clock
)
{
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>Path and hash of what was imported from the folder before.</summary>
    public Task<Dictionary<string, string>> KnownAsync(string folder, CancellationToken cancellationToken) =>
        db.Set<Notice>()
            .AsNoTracking()
            .Where(n => n.SourceFolder == folder && n.SourcePath != null)
            .ToDictionaryAsync(n => n.SourcePath!, n => n.SourceHash ?? "", StringComparer.Ordinal, cancellationToken);

    /// <summary>A file met for the first time becomes a notice, a changed one a new version; the same file again changes nothing.</summary>
    public async Task<ImportOutcome> PutAsync(ImportedNotice imported, CancellationToken cancellationToken)
    {
        var notice = await db.Set<Notice>()
            .FirstOrDefaultAsync(n => n.SourceFolder == imported.Folder && n.SourcePath == imported.Path, cancellationToken);
        if (notice?.SourceHash == imported.Hash)
            return ImportOutcome.Unchanged;
        var author = Author.Of(user, clock, notice is null ? "导入" : "重新导入：文件已变化");
        imported = imported with { Content = imported.Content with { IssuerId = await issuers.RootIfNamedAsync(imported.Content.Issuer) } };
        return notice is null ? await AddAsync(imported, author, cancellationToken) : await UpdateAsync(notice, imported, author, cancellationToken);
    }

    /// <summary>The same without looking for an earlier import: the caller knows that there is none.</summary>
    public Task<ImportOutcome> AddAsync(ImportedNotice imported, CancellationToken cancellationToken) =>
        AddAsync(imported, Author.Of(user, clock, "导入"), cancellationToken);

    private async Task<ImportOutcome> AddAsync(ImportedNotice imported, Author author, CancellationToken cancellationToken)
    {
        var notice = new Notice(tree.RootId, author.At);
        var version = notice.Save(await WithHeadAsync(imported.Content, imported, cancellationToken), author, null);
        await FinishAsync(notice, version, imported, author, cancellationToken);
        db.Add(notice);
        db.Add(version);
        return ImportOutcome.Added;
    }

    private async Task<ImportOutcome> UpdateAsync(Notice notice, ImportedNotice imported, Author author, CancellationToken cancellationToken)
    {
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken);
        var content = await WithHeadAsync(imported.Content.WithHeadOf(latest.ToContent()), imported, cancellationToken);
        var version = notice.Save(content, author, latest);
        if (version != latest)
        {
            db.Add(version);
            foreach (var attachment in await db.Set<ContentAttachment>().Where(a => a.VersionId == latest.Id).ToListAsync(cancellationToken))
                db.Add(attachment.CopyTo(version));
        }
        await FinishAsync(notice, version, imported, author, cancellationToken);
        return ImportOutcome.Updated;
    }

    private async Task<NoticeContent> WithHeadAsync(NoticeContent content, ImportedNotice imported, CancellationToken cancellationToken)
    {
        if (imported.Head is not { } head)
            return content;
        var paths = head.TopicPaths.Where(GrowTopics.IsPath).Take(NoticeVersion.MostTopics).ToList();
        var stated = head.On(content);
        return paths.Count == 0 ? stated : stated with { TopicIds = [.. (await grow.RunAsync(paths, cancellationToken)).Distinct().Order()] };
    }

    private async Task FinishAsync(Notice notice, NoticeVersion version, ImportedNotice imported, Author author, CancellationToken cancellationToken)
    {
        notice.CameFrom(imported.Folder, imported.Path, imported.Hash);
        // What an editor took back stays back; the new text waits as a draft.
        if (imported.Publish && notice.State != ContentState.Unpublished)
        {
            db.Raise(notice.Publish(version, author));
            if (notice.NumberKey is { } key && await IsTakenAsync(key, notice.Id, cancellationToken))
                notice.SharesItsNumber();
        }
    }

    // Libraries hold several texts under one number (a decision and what it carries): the first keeps it, the others bear it as printed.
    private async Task<bool> IsTakenAsync(string key, Guid self, CancellationToken cancellationToken) =>
        !_numbers.Add(key)
        || await db.Set<Notice>().AnyAsync(n => n.State == ContentState.Published && n.NumberKey == key && n.Id != self, cancellationToken);
}
