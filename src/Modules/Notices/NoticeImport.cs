using Microsoft.EntityFrameworkCore;

namespace Union.Notices;

/// <summary>
/// Takes documents from outside in bulk. Adds to the context only: the caller names the act and saves, a batch at a time, and clears
/// the change tracker between batches.
/// </summary>
internal sealed class NoticeImport(UnionDbContext db, IOrganizationTree tree, ICurrentUser user, TimeProvider clock)
{
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
        return notice is null ? Add(imported, author) : await UpdateAsync(notice, imported, author, cancellationToken);
    }

    /// <summary>The same without looking for an earlier import: the caller knows that there is none.</summary>
    public ImportOutcome Add(ImportedNotice imported) => Add(imported, Author.Of(user, clock, "导入"));

    private ImportOutcome Add(ImportedNotice imported, Author author)
    {
        var notice = new Notice(tree.RootId, author.At);
        var version = notice.Save(imported.Content, author, null);
        Finish(notice, version, imported, author);
        db.Add(notice);
        db.Add(version);
        return ImportOutcome.Added;
    }

    private async Task<ImportOutcome> UpdateAsync(Notice notice, ImportedNotice imported, Author author, CancellationToken cancellationToken)
    {
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken);
        var version = notice.Save(imported.Content, author, latest);
        if (version != latest)
        {
            db.Add(version);
            foreach (var attachment in await db.Set<ContentAttachment>().Where(a => a.VersionId == latest.Id).ToListAsync(cancellationToken))
                db.Add(attachment.CopyTo(version));
        }
        Finish(notice, version, imported, author);
        return ImportOutcome.Updated;
    }

    private void Finish(Notice notice, NoticeVersion version, ImportedNotice imported, Author author)
    {
        notice.CameFrom(imported.Folder, imported.Path, imported.Hash);
        // What an editor took back stays back; the new text waits as a draft.
        if (imported.Publish && notice.State != ContentState.Unpublished)
            db.Raise(notice.Publish(version, author));
    }
}
