using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Notices.Heads;

namespace Union.Notices.Drafts;

/// <summary>Saves a notice's text and attachments as its latest version; publishes it with them when asked to.</summary>
internal sealed class SaveDraft(
    UnionDbContext db,
    AttachmentStore attachments,
    DatabaseEngine engine,
    IOrganizationTree tree,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <param name="form">What was written.</param>
    /// <param name="uploads">The files that came with it.</param>
    /// <param name="publish">It comes out with this save.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="contentItemId">The id the interface knows it by; null for one of its own.</param>
    /// <param name="slug">Its address; null for one of its own.</param>
    public async Task<Notice> CreateAsync(
        NoticeForm form,
        IReadOnlyList<KeptUpload> uploads,
        bool publish,
        CancellationToken cancellationToken,
        string? contentItemId = null,
        string? slug = null
    )
    {
        var author = Author.Of(user, clock, form.ChangeNote);
        var notice = new Notice(tree.RootId, author.At);
        if (contentItemId is not null)
            notice.IsKnownAs(contentItemId);
        if (slug is not null)
            notice.MoveTo(slug);
        var version = notice.Save(await ContentAsync(form, uploads, notice.Id, cancellationToken), author, null);
        db.Add(notice);
        db.Add(version);
        await attachments.ArrangeAsync(version, [], uploads, cancellationToken);
        await FinishAsync(notice, version, publish, author, isNew: true, cancellationToken);
        return notice;
    }

    /// <returns>False when somebody saved meanwhile; nothing is saved then.</returns>
    public async Task<bool> UpdateAsync(
        Notice notice,
        NoticeForm form,
        IReadOnlyList<KeptUpload> uploads,
        bool publish,
        CancellationToken cancellationToken
    )
    {
        if (notice.Version != form.BasedOn)
            return false;
        var author = Author.Of(user, clock, form.ChangeNote);
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken);
        var version = notice.Save(await ContentAsync(form, uploads, notice.Id, cancellationToken), author, latest, asNew: form.KeepsBoth);
        if (version != latest)
            db.Add(version);
        await attachments.ArrangeAsync(version, form.Attachments, uploads, cancellationToken);
        try
        {
            await FinishAsync(notice, version, publish, author, isNew: false, cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task FinishAsync(Notice notice, NoticeVersion version, bool publish, Author author, bool isNew, CancellationToken cancellationToken)
    {
        if (publish)
            db.Raise(notice.Publish(version, author));
        var (code, title) = (publish, isNew) switch
        {
            (true, _) => ("notices.publish", "发布公告"),
            (_, true) => ("notices.draft", "新建公告草稿"),
            _ => ("notices.save", "保存公告草稿"),
        };
        db.Act(code, title, author.Note.Length > 0 ? author.Note : null);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (publish && e.IsDuplicate(engine))
        {
            db.ChangeTracker.Clear();
            throw new NumberTakenException(e);
        }
    }

    private async Task<NoticeContent> ContentAsync(
        NoticeForm form,
        IReadOnlyList<KeptUpload> uploads,
        Guid noticeId,
        CancellationToken cancellationToken
    )
    {
        var content = form.ToContent();
        if (content.Annexes.Count == 0)
            return content;
        var titles = form.Attachments.Where(r => !r.Remove).ToDictionary(r => r.Id, r => r.Title?.Trim() ?? "");
        var ids = titles.Keys.ToArray();
        var held = await db.Set<ContentAttachment>()
            .Where(a => a.ItemId == noticeId && ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Sha256 })
            .ToListAsync(cancellationToken);
        return AnnexFiles.Match(
            content,
            [.. held.Select(a => (titles[a.Id], a.Sha256)), .. uploads.Select(u => (Path.GetFileNameWithoutExtension(u.Name), u.Content.Sha256))]
        );
    }
}
