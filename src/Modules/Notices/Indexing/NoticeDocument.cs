using Union.Contents.Attachments;
using Union.Core.Indexing;
using Union.Notices.Relations;
using Union.Texts.Passages;
using Union.Texts.Structure;

namespace Union.Notices.Indexing;

/// <summary>A notice as an index keeps it: its text, the annexes within, its files, its topics and since when and until when it holds.</summary>
internal sealed class NoticeDocument(
    Notice notice,
    NoticeVersion version,
    IReadOnlyList<NoticeRelation> acting,
    IReadOnlyList<ContentAttachment> files,
    IReadOnlyDictionary<Guid, string> topicNames
)
{
    // Every day is before it: what is known to happen has happened then.
    private static readonly DateOnly EndOfDays = DateOnly.MaxValue;

    private bool IsPublished => notice.State == ContentState.Published;

    public IndexDocument ToIndex(Guid tenantId, string kind)
    {
        var audience =
            !IsPublished ? Audience.Draft
            : version.Visibility == ContentVisibility.Public ? Audience.Public
            : Audience.Staff;
        return new IndexDocument(
            notice.Id.ToString(),
            new DocumentAccess(tenantId, kind, audience),
            version.Title,
            version.NumberText is { Length: > 0 } number ? number : null,
            version.Issuer is { Length: > 0 } issuer ? issuer : null,
            version.IssuedOn,
            IsPublished ? notice.Url : notice.AdminUrl,
            notice.SourcePath,
            [.. Body(), .. Annexes()],
            version.IssuedYear ?? (IsPublished ? notice.Year : null)
        )
        {
            Type = version.Kind,
            Topics = [.. version.TopicIds.Select(id => topicNames.GetValueOrDefault(id)).OfType<string>()],
            Validity = ValidityOf(),
            Files = [.. Files()],
        };
    }

    private IEnumerable<IndexPassage> Body()
    {
        var structure = TextStructure.Parse(version.Body);
        var ended = EndedParts(structure);
        foreach (var passage in TextPassages.Cut(structure))
            yield return new IndexPassage(passage.Label, passage.Anchor, passage.Text, passage.Context)
            {
                EndedFrom = ended
                    .Where(part => part.Start <= passage.Start && passage.Start + passage.Length <= part.End)
                    .Select(part => (DateOnly?)part.On)
                    .Min(),
            };
    }

    private List<(int Start, int End, DateOnly On)> EndedParts(TextStructure structure) =>
        [
            .. acting
                .Where(relation => relation.Kind.Ends() && !relation.IsWhole)
                .SelectMany(relation =>
                    relation
                        .Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(structure.Find)
                        .OfType<TextPart>()
                        .Select(part => (part.Start, part.End, relation.On))
                ),
        ];

    private IEnumerable<IndexPassage> Annexes() =>
        version
            .Annexes.Select((annex, index) => (Annex: annex, Number: index + 1))
            .Where(item => item.Annex.Text.Length > 0)
            .SelectMany(item =>
                TextPassages
                    .Cut(item.Annex.Text)
                    .Select(passage => new IndexPassage(passage.Label, $"fj-{item.Number}", passage.Text, passage.Context)
                    {
                        Part = $"附件{item.Number} {item.Annex.Title}",
                    })
            );

    // A file that is an annex bears the annex's name.
    private IEnumerable<IndexedFile> Files() =>
        files.Select(file =>
        {
            var annex = version
                .Annexes.Select((a, index) => (a.FileSha256, Name: $"附件{index + 1} {a.Title}"))
                .FirstOrDefault(a => a.FileSha256 == file.Sha256);
            return new IndexedFile(annex.Name ?? file.Title, file.FileName, file.Sha256, annex.Name is null ? "n-files-title" : "n-annexes-title");
        });

    private IndexValidity? ValidityOf()
    {
        if (!IsPublished)
            return null;
        var end = Validity.Of(notice, version, acting, EndOfDays);
        var whole = end.State switch
        {
            ValidityState.Replaced => IndexValidityState.Replaced,
            ValidityState.Repealed => IndexValidityState.Repealed,
            ValidityState.Expired => IndexValidityState.Expired,
            ValidityState.Withdrawn => IndexValidityState.Withdrawn,
            _ => IndexValidityState.None,
        };
        return new IndexValidity(
            Validity.Start(version),
            whole == IndexValidityState.None ? null : end.Since,
            whole,
            acting.Where(relation => relation.Kind.Ends() && !relation.IsWhole).Select(relation => (DateOnly?)relation.On).Min()
        );
    }
}
