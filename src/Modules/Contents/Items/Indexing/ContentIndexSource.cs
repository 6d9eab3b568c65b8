using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Media;
using Union.Core.Indexing;
using Union.Texts.Passages;

namespace Union.Contents.Items.Indexing;

/// <summary>
/// What search knows of the items of types without pages of their own: the published text for its readers, and for editors the draft of what
/// is not published. Every change of a version touches the item, so its record is all there is to follow.
/// </summary>
internal sealed class ContentIndexSource(UnionDbContext db, ContentDefinitions definitions, ItemNames names, ICurrentTenant tenant) : IIndexSource
{
    private const int Batch = 100;

    public string Kind => "content";

    public string DisplayName => "其他内容";

    public string Feature => "Union.Contents";

    public IReadOnlyCollection<string> RecordKinds { get; } = [nameof(ContentItem)];

    public async IAsyncEnumerable<IndexDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await RowsAsync(
                (await GenericAsync(cancellationToken))
                    .Where(i => string.Compare(i.ContentItemId, last) > 0)
                    .OrderBy(i => i.ContentItemId)
                    .Take(Batch),
                cancellationToken
            );
            foreach (var row in rows)
                yield return await DocumentAsync(row, cancellationToken);
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].Item.ContentItemId;
        }
    }

    public async Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken)
    {
        var documents = new List<IndexDocument>(recordIds.Count);
        foreach (var ids in recordIds.Chunk(Batch))
        foreach (var row in await RowsAsync((await GenericAsync(cancellationToken)).Where(i => ids.Contains(i.Id)), cancellationToken))
            documents.Add(await DocumentAsync(row, cancellationToken));
        return documents;
    }

    private async Task<IQueryable<ContentItem>> GenericAsync(CancellationToken cancellationToken)
    {
        var types = (await definitions.AllAsync(cancellationToken)).Where(t => t.Pages is null).Select(t => t.Name).ToArray();
        return db.Set<ContentItem>().Where(i => types.Contains(i.ContentType));
    }

    private Task<List<Row>> RowsAsync(IQueryable<ContentItem> items, CancellationToken cancellationToken) =>
        (
            from i in items
            join v in db.Set<ContentVersion>() on i.PublishedVersionId ?? i.LatestVersionId equals v.Id
            orderby i.ContentItemId
            select new Row(i, v)
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private async Task<IndexDocument> DocumentAsync(Row row, CancellationToken cancellationToken)
    {
        var (item, version) = (row.Item, row.Version);
        var type = (await definitions.FindAsync(item.ContentType, cancellationToken))!;
        var audience =
            item.State != ContentState.Published ? Audience.Draft
            : version.Visibility == ContentVisibility.Public ? Audience.Public
            : Audience.Staff;
        return new IndexDocument(
            item.Id.ToString(),
            new DocumentAccess(tenant.Id, Kind, audience),
            version.Title,
            null,
            null,
            null,
            item.State == ContentState.Published ? item.Url : item.AdminUrl,
            null,
            await PassagesAsync(type, version, cancellationToken),
            item.FirstPublishedAt?.Year
        )
        {
            Type = type.DisplayName,
            Files = await FilesAsync(type, version, cancellationToken),
        };
    }

    // What is attached to it, and what its fields take from the media library.
    private async Task<List<IndexedFile>> FilesAsync(DefinedType type, ContentVersion version, CancellationToken cancellationToken)
    {
        var attached = await db.Set<ContentAttachment>()
            .AsNoTracking()
            .Where(file => file.VersionId == version.Id)
            .OrderBy(file => file.Order)
            .ThenBy(file => file.Id)
            .Select(file => new IndexedFile(file.Title, file.FileName, file.Sha256, ""))
            .ToListAsync(cancellationToken);
        var data = ContentJson.Parse(version.Data);
        var paths = type
            .Fields.Where(item => FieldKinds.Find(item.Field.FieldName) is MediaField)
            .SelectMany(item => ((data[item.Part.Name] as JsonObject)?[item.Field.Name] as JsonObject).TextsOf("Paths"))
            .ToArray();
        if (paths.Length > 0)
            attached.AddRange(
                (
                    await db.Set<MediaFile>()
                        .AsNoTracking()
                        .Where(file => paths.Contains(file.Path))
                        .OrderBy(file => file.Path)
                        .ToListAsync(cancellationToken)
                ).Select(file => new IndexedFile(file.Name, file.Name, file.Sha256))
            );
        return attached;
    }

    private async Task<List<IndexPassage>> PassagesAsync(DefinedType type, ContentVersion version, CancellationToken cancellationToken)
    {
        var data = ContentJson.Parse(version.Data);
        List<IndexPassage> passages = [.. TextPassages.Cut(version.Body).Select(p => new IndexPassage(p.Label, "", p.Text, p.Context))];
        foreach (var (part, field) in type.Fields)
            if (
                FieldKinds.Find(field.FieldName) is { } kind and not (MediaField or ContentPickerField)
                && await names.TextAsync(kind, field, (data[part.Name] as JsonObject)?[field.Name] as JsonObject, cancellationToken)
                    is { Length: > 0 } text
            )
                passages.Add(new IndexPassage(field.DisplayName, "", text));
        return passages;
    }

    private sealed record Row(ContentItem Item, ContentVersion Version);
}
