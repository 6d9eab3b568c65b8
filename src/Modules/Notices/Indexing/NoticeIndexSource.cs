using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Core.Indexing;
using Union.Notices.Relations;
using Union.Notices.Topics;

namespace Union.Notices.Indexing;

/// <summary>
/// What search knows of notices: the published text for its readers, and for editors the draft of what is not published. A change of a
/// version or an attachment touches the notice; relations say what they act on, topics stand on many.
/// </summary>
internal sealed class NoticeIndexSource(UnionDbContext db, ICurrentTenant tenant) : IIndexSource
{
    private const int Batch = 100;

    private IReadOnlyDictionary<Guid, string>? topicNames;

    public string Kind => "notice";

    public string DisplayName => "公告与文件";

    public string Feature => "Union.Notices";

    public IReadOnlyCollection<string> RecordKinds { get; } = [nameof(Notice), nameof(NoticeRelation), nameof(Topic)];

    public async IAsyncEnumerable<IndexDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await RowsAsync(
                db.Set<Notice>().Where(n => string.Compare(n.ContentItemId, last) > 0).OrderBy(n => n.ContentItemId).Take(Batch),
                cancellationToken
            );
            foreach (var document in await DocumentsAsync(rows, cancellationToken))
                yield return document;
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].Notice.ContentItemId;
        }
    }

    public async Task<IReadOnlyCollection<Guid>> RecordsOfAsync(IReadOnlyCollection<RecordChange> changes, CancellationToken cancellationToken)
    {
        var notices = changes.Where(change => change.Kind == nameof(Notice)).Select(change => change.RecordId).ToHashSet();
        var records = new HashSet<Guid>(notices);
        // A relation counts while the document that acts is published.
        foreach (var some in notices.Chunk(Batch))
            records.UnionWith(
                await db.Set<NoticeRelation>().Where(r => some.Contains(r.NoticeId)).Select(r => r.TargetId).ToListAsync(cancellationToken)
            );
        var relations = changes.Where(change => change.Kind == nameof(NoticeRelation)).ToList();
        records.UnionWith(relations.SelectMany(change => change.IdsIn(nameof(NoticeRelation.TargetId))));
        // A change that leaves the target alone does not name it.
        foreach (var some in relations.Select(change => change.RecordId).Chunk(Batch))
            records.UnionWith(await db.Set<NoticeRelation>().Where(r => some.Contains(r.Id)).Select(r => r.TargetId).ToListAsync(cancellationToken));
        records.UnionWith(
            await OfTopicsAsync(changes.Where(change => change.Kind == nameof(Topic)).Select(change => change.RecordId), cancellationToken)
        );
        return records;
    }

    public async Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken)
    {
        var documents = new List<IndexDocument>(recordIds.Count);
        foreach (var ids in recordIds.Chunk(Batch))
            documents.AddRange(
                await DocumentsAsync(await RowsAsync(db.Set<Notice>().Where(n => ids.Contains(n.Id)), cancellationToken), cancellationToken)
            );
        return documents;
    }

    // The name of a topic is part of the names of those beneath it. A topic is removed only when no document has it.
    private async Task<List<Guid>> OfTopicsAsync(IEnumerable<Guid> changed, CancellationToken cancellationToken)
    {
        var branches = new HashSet<Guid>();
        var tree = new TopicTree(db);
        foreach (var topic in changed)
            branches.UnionWith(await tree.BranchAsync(topic, cancellationToken));
        return branches.Count == 0
            ? []
            : await db.Set<NoticeTopicLink>()
                .Where(link => branches.Contains(link.TopicId))
                .Select(link => link.NoticeId)
                .Distinct()
                .ToListAsync(cancellationToken);
    }

    private Task<List<NoticeRow>> RowsAsync(IQueryable<Notice> notices, CancellationToken cancellationToken) =>
        (
            from n in notices
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId ?? n.LatestVersionId equals v.Id
            orderby n.ContentItemId
            select new NoticeRow(n, v)
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private async Task<List<IndexDocument>> DocumentsAsync(List<NoticeRow> rows, CancellationToken cancellationToken)
    {
        var notices = rows.Select(row => row.Notice.Id).ToArray();
        var versions = rows.Select(row => row.Version.Id).ToArray();
        var acting = (
            await (
                from r in db.Set<NoticeRelation>()
                join a in db.Set<Notice>() on r.NoticeId equals a.Id
                where notices.Contains(r.TargetId) && a.PublishedVersionId != null
                select r
            )
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ToLookup(relation => relation.TargetId);
        var files = (
            await db.Set<ContentAttachment>()
                .AsNoTracking()
                .Where(a => versions.Contains(a.VersionId))
                .OrderBy(a => a.Order)
                .ThenBy(a => a.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(file => file.VersionId);
        var topics = await TopicNamesAsync(cancellationToken);
        return
        [
            .. rows.Select(row =>
                new NoticeDocument(row.Notice, row.Version, [.. acting[row.Notice.Id]], [.. files[row.Version.Id]], topics).ToIndex(tenant.Id, Kind)
            ),
        ];
    }

    private async Task<IReadOnlyDictionary<Guid, string>> TopicNamesAsync(CancellationToken cancellationToken)
    {
        if (topicNames is not null)
            return topicNames;
        var names = new Dictionary<Guid, string>();
        // Each stands after the one above it.
        foreach (var node in await new TopicTree(db).NodesAsync(cancellationToken))
        {
            var name = node.Topic.Name.Replace('/', '／');
            names[node.Topic.Id] = node.Topic.ParentId is { } above && names.TryGetValue(above, out var path) ? $"{path}/{name}" : name;
        }
        return topicNames = names;
    }
}
