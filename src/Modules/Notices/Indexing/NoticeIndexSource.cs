using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Core.Indexing;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Notices.Indexing;

/// <summary>
/// What search knows of notices: the published text for its readers, and for editors the draft of what is not published. Every change of a
/// version or an attachment touches the notice, so its record is all there is to follow.
/// </summary>
internal sealed class NoticeIndexSource(UnionDbContext db, ICurrentTenant tenant) : IIndexSource
{
    private const int Batch = 100;

    public string Kind => "notice";

    public string DisplayName => "公告与文件";

    public string Feature => "Union.Notices";

    public IReadOnlyCollection<string> RecordKinds { get; } = [nameof(Notice)];

    public async IAsyncEnumerable<IndexDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await RowsAsync(
                db.Set<Notice>().Where(n => string.Compare(n.ContentItemId, last) > 0).OrderBy(n => n.ContentItemId).Take(Batch),
                cancellationToken
            );
            foreach (var row in rows)
                yield return Document(row);
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].Notice.ContentItemId;
        }
    }

    public async Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken)
    {
        var documents = new List<IndexDocument>(recordIds.Count);
        foreach (var ids in recordIds.Chunk(Batch))
            documents.AddRange((await RowsAsync(db.Set<Notice>().Where(n => ids.Contains(n.Id)), cancellationToken)).Select(Document));
        return documents;
    }

    private Task<List<Row>> RowsAsync(IQueryable<Notice> notices, CancellationToken cancellationToken) =>
        (
            from n in notices
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId ?? n.LatestVersionId equals v.Id
            orderby n.ContentItemId
            select new Row(n, v)
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private IndexDocument Document(Row row)
    {
        var (notice, version) = (row.Notice, row.Version);
        var audience =
            notice.State != ContentState.Published ? Audience.Draft
            : version.Visibility == ContentVisibility.Public ? Audience.Public
            : Audience.Staff;
        return new IndexDocument(
            notice.Id.ToString(),
            new DocumentAccess(tenant.Id, Kind, audience),
            version.Title,
            version.NumberText is { Length: > 0 } number ? number : null,
            version.Issuer is { Length: > 0 } issuer ? issuer : null,
            version.IssuedOn,
            notice.State == ContentState.Published ? notice.Url : $"/admin/notices/{notice.Id}",
            notice.SourcePath,
            [.. TextPassages.Cut(version.Body).Select(p => new IndexPassage(p.Label, p.Anchor, p.Text, p.Context))],
            version.IssuedYear ?? (notice.State == ContentState.Published ? notice.Year : null)
        )
        {
            Type = version.Kind,
        };
    }

    private sealed record Row(Notice Notice, NoticeVersion Version);
}
