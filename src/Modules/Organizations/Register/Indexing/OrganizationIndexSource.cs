using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Core.Indexing;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Register.Indexing;

/// <summary>The organizations of a site by their names, for staff who may see them where they stand.</summary>
internal sealed class OrganizationIndexSource(UnionDbContext db, ICurrentTenant tenant) : IIndexSource
{
    private const int Batch = 500;

    public string Kind => "organization";

    public string DisplayName => "工会组织";

    public string Feature => "Union.Organizations";

    public IReadOnlyCollection<string> RecordKinds { get; } = [nameof(Organization)];

    public async IAsyncEnumerable<IndexDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await db.Set<Organization>()
                .AsNoTracking()
                .Where(o => string.Compare(o.Path, last) > 0)
                .OrderBy(o => o.Path)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
                yield return Document(row);
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].Path;
        }
    }

    public async Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken)
    {
        var documents = new List<IndexDocument>(recordIds.Count);
        foreach (var ids in recordIds.Chunk(Batch))
            documents.AddRange(
                (await db.Set<Organization>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken)).Select(Document)
            );
        return documents;
    }

    // Who may see the organization above sees those directly below it; the site's own federation stands under itself.
    private IndexDocument Document(Organization organization)
    {
        var above = organization.ParentId is { } parent && organization.Id != tenant.Info.RootOrganizationId ? parent : organization.Id;
        string[] words = [organization.ShortName, organization.Type.DisplayName(), organization.SocialCreditCode];
        return new IndexDocument(
            organization.Id.ToString(),
            new DocumentAccess(tenant.Id, Kind, Audience.Reaching(Permissions.View, above)),
            organization.Name,
            null,
            null,
            null,
            $"/admin/organizations/{organization.Id}",
            null,
            [new IndexPassage("", "", string.Join('　', words.Where(word => word.Length > 0)))]
        )
        {
            Type = DisplayName,
        };
    }
}
