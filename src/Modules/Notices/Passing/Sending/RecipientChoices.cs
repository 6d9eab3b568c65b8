using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing.Sending;

/// <summary>
/// The organizations below the sender, from the registry of sites and, where a module owns organizations, from its directory. Nothing that
/// lies elsewhere can be chosen, whatever the form names.
/// </summary>
internal sealed class RecipientChoices(
    UnionDbContext db,
    Enabled<IOrganizationDirectory> directories,
    TenantRegistry registry,
    ICurrentTenant tenant,
    IOrganizationTree tree
)
{
    /// <summary>Most recipients of one round: more than a region has.</summary>
    public const int Most = 50_000;

    private const int MostAsked = 1000;

    private const int MostFound = 50;

    public async Task<RecipientOffer> OfferAsync(Guid organizationId, PassForm form, CancellationToken cancellationToken)
    {
        var path = await PathAsync(organizationId);
        var lists = await db.Set<RecipientList>()
            .AsNoTracking()
            .Where(l => l.OrganizationId == organizationId)
            .OrderBy(l => l.Name)
            .ToListAsync(cancellationToken);
        var groups = directories.FirstOrDefault() is { } directory ? await directory.GroupsAsync(path, cancellationToken) : [];
        var text = form.Find?.Trim() ?? "";
        return new RecipientOffer(
            Sites(path).Count,
            groups,
            lists,
            text.Length == 0 ? [] : await FindAsync(path, text, cancellationToken),
            await OfIdsAsync(path, form.Chosen, cancellationToken)
        );
    }

    /// <summary>All that the form chooses, each once, in the order of the tree; at most one more than <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<DirectoryEntry>> ResolveAsync(Guid organizationId, PassForm form, CancellationToken cancellationToken)
    {
        var path = await PathAsync(organizationId);
        var ids = form.Chosen.ToList();
        if (form.List is { } list)
            ids.AddRange(
                (
                    await db.Set<RecipientList>()
                        .AsNoTracking()
                        .SingleOrDefaultAsync(l => l.Id == list && l.OrganizationId == organizationId, cancellationToken)
                )?.Ids
                    ?? []
            );
        var all = await OfIdsAsync(path, ids, cancellationToken);
        if (form.AllSites)
            all = [.. all, .. Sites(path)];
        if (form.Groups.Count > 0 && directories.FirstOrDefault() is { } directory)
            all = [.. all, .. await directory.FindAsync(path, new DirectoryQuery { Groups = form.Groups, Most = Most + 1 }, cancellationToken)];
        return [.. all.DistinctBy(e => e.Id).OrderBy(e => e.Path, StringComparer.Ordinal).Take(Most + 1)];
    }

    private async Task<string> PathAsync(Guid organizationId) =>
        await tree.PathOfAsync(organizationId) ?? throw new InvalidOperationException("下发单位不在组织树里。");

    private async Task<IReadOnlyList<DirectoryEntry>> FindAsync(string path, string text, CancellationToken cancellationToken)
    {
        var sites = Sites(path).Where(s => s.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        var found = directories.FirstOrDefault() is { } directory
            ? await directory.FindAsync(path, new DirectoryQuery { Text = text, Most = MostFound }, cancellationToken)
            : [];
        return [.. sites.Concat(found).DistinctBy(e => e.Id).Take(MostFound)];
    }

    private async Task<IReadOnlyList<DirectoryEntry>> OfIdsAsync(string path, List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var wanted = ids.Distinct().Take(Most + 1).ToList();
        var found = Sites(path).Where(s => wanted.Contains(s.Id)).ToList();
        if (directories.FirstOrDefault() is { } directory)
            foreach (var some in wanted.Chunk(MostAsked))
                found.AddRange(await directory.FindAsync(path, new DirectoryQuery { Ids = some, Most = some.Length }, cancellationToken));
        return [.. found.DistinctBy(e => e.Id)];
    }

    private List<DirectoryEntry> Sites(string path) =>
        [
            .. registry
                .SubtreeOf(tenant.Info)
                .Where(t => t.Id != tenant.Id)
                .Select(t => new DirectoryEntry(t.RootOrganizationId, t.Id, t.DisplayName, registry.RootPathOf(t), "下级站点"))
                .Where(e => e.Path != path && OrganizationPath.IsWithin(e.Path, path)),
        ];
}
