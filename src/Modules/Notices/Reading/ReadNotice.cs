using Microsoft.EntityFrameworkCore;
using Union.Contents.Changes;
using Union.Notices.Citations.Showing;
using Union.Notices.Relations.Showing;
using Union.Notices.Targets.Showing;
using Union.Notices.Topics;
using Union.Texts.Structure;

namespace Union.Notices.Reading;

/// <summary>Finds a published notice by the last part of its address: one row with its text, one query for the attachments.</summary>
internal sealed class ReadNotice(
    UnionDbContext db,
    AttachmentStore attachments,
    ShowCitations citations,
    ShowRelations relations,
    ShowTargets targets,
    TopicTree topics,
    ChangeNotes changes
)
{
    public async Task<(Notice Notice, NoticeVersion? Version)?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var byId = Guid.TryParse(key, out var id);
        var found = await (
            from n in db.Set<Notice>().AsNoTracking().Where(n => byId ? n.Id == id : n.Slug == key)
            join v in db.Set<NoticeVersion>().AsNoTracking() on n.PublishedVersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            select new { n, v }
        ).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.n, found.v);
    }

    public async Task<NoticeView> ViewAsync(Notice notice, NoticeVersion version, DateOnly? on, bool withStaff, CancellationToken cancellationToken)
    {
        var structure = TextStructure.Parse(version.Body);
        var panel = await citations.OfAsync(notice, version, structure, withStaff, cancellationToken);
        var files = await FilesAsync(notice, version, cancellationToken);
        var view = NoticeView.Of(version.ToContent(), structure, panel.Links);
        return view with
        {
            Head = view.Head.WithFiles(files) with { Topics = await topics.OfAsync(version.TopicIds, cancellationToken) },
            Citations = panel,
            Changes = await changes.OfAsync(notice.Id, cancellationToken),
            Relations = await relations.OfAsync(notice, version, on ?? relations.Today, withStaff, cancellationToken),
            Targets = await targets.OfAsync(notice, withStaff, cancellationToken),
            PublishedAt = notice.FirstPublishedAt,
            Attachments = [.. files.Select(f => f.Link)],
        };
    }

    private async Task<List<(string Sha256, AttachmentLink Link)>> FilesAsync(
        Notice notice,
        NoticeVersion version,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await attachments.OfAsync(version.Id, cancellationToken)).Select(a =>
                (a.Sha256, new AttachmentLink(a.Title, AttachmentStore.About(a), DownloadAttachment.Address(notice, a)))
            ),
        ];

    /// <summary>The next newer and the next older one in the list.</summary>
    public async Task<(Neighbour? Newer, Neighbour? Older)> NeighboursAsync(Notice notice, bool withStaff, CancellationToken cancellationToken)
    {
        var listed = NoticeList.Listed(db, withStaff);
        var (on, id) = (notice.ListedOn, notice.Id);
        // The same day first: an import may have put thousands on one day, and an "or" over both columns would walk them all.
        var newer =
            await FirstAsync(listed.Where(n => n.ListedOn == on && n.Id > id).OrderBy(n => n.Id), cancellationToken)
            ?? await FirstAsync(listed.Where(n => n.ListedOn > on).OrderBy(n => n.ListedOn).ThenBy(n => n.Id), cancellationToken);
        var older =
            await FirstAsync(listed.Where(n => n.ListedOn == on && n.Id < id).OrderByDescending(n => n.Id), cancellationToken)
            ?? await FirstAsync(listed.Where(n => n.ListedOn < on).OrderByDescending(n => n.ListedOn).ThenByDescending(n => n.Id), cancellationToken);
        return (newer, older);
    }

    // The title is the published version's: the notice bears the title of its latest draft.
    private Task<Neighbour?> FirstAsync(IQueryable<Notice> notices, CancellationToken cancellationToken) =>
        (
            from n in notices.Take(1)
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            select new Neighbour(v.Title, n.Slug)
        ).FirstOrDefaultAsync(cancellationToken);
}
