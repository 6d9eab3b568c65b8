using Microsoft.EntityFrameworkCore;
using Union.Core.Organizations;
using Union.Search.Index.Storage;

namespace Union.Search.Live;

/// <summary>
/// What the current user may find at the current site: its own documents, those of the sites above and below it that are public, and, with
/// permission, its own for staff, as far as the permission a document asks for reaches; each only while the feature it comes from is on where
/// it belongs. Everything else is left out before anything is counted.
/// </summary>
internal sealed class Findable(
    ICurrentTenant current,
    TenantRegistry tenants,
    Access access,
    IOrganizationTree tree,
    IEnumerable<IIndexSource> sources
)
{
    private readonly Dictionary<string, IIndexSource> kinds = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    /// <summary>Whether the current user may ask the index at all.</summary>
    public async Task<bool> MayAskAsync(LiveIndex index) => index.Profile.IsOpen || await access.HasAsync(index.Profile.Permission);

    /// <summary>Decides for an access of the index; made for one search.</summary>
    public async Task<Func<DocumentAccess, bool>> InAsync(LiveIndex index, CancellationToken cancellationToken)
    {
        var mayReadStaff = await access.HasAsync(Permissions.SearchStaff);
        var reached = mayReadStaff && index.Current is { } file ? await ReachedAsync(file, cancellationToken) : [];
        var profile = index.Profile;
        return document => profile.Takes(document.Kind) && IsOn(document) && MaySee(document, mayReadStaff, reached);
    }

    private bool IsOn(DocumentAccess document) =>
        tenants.Find(document.TenantId) is { IsRunning: true } owner
        && kinds.TryGetValue(document.Kind, out var source)
        && owner.Features.Contains(source.Feature);

    private bool MaySee(DocumentAccess document, bool mayReadStaff, HashSet<string> reached)
    {
        var owner = tenants.Get(document.TenantId);
        return document.Audience switch
        {
            Audience.Public => owner.IsWithin(current.Info) || current.Info.IsWithin(owner),
            Audience.Staff => mayReadStaff && owner.Id == current.Id,
            Audience.Draft => false,
            _ => mayReadStaff && owner.Id == current.Id && reached.Contains(document.Audience),
        };
    }

    // The audiences of this site that name a permission and an organization it must reach.
    private async Task<HashSet<string>> ReachedAsync(IndexFile file, CancellationToken cancellationToken)
    {
        var asked = file
            .Registry.Accesses.Where(document => document.TenantId == current.Id)
            .Select(document => document.Audience)
            .Distinct()
            .Select(audience => (Audience: audience, Asks: Audience.ReadReaching(audience)))
            .Where(item => item.Asks is not null)
            .ToLookup(item => item.Asks!.Value.Permission);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var permission in asked)
        {
            var within = await WithinAsync(permission.Key, cancellationToken);
            reached.UnionWith(
                permission.Where(item => within is null || within.Contains(item.Asks!.Value.OrganizationId)).Select(item => item.Audience)
            );
        }
        return reached;
    }

    // Null where the permission reaches all of the site.
    private async Task<HashSet<Guid>?> WithinAsync(string permission, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(permission))
        {
            if (at == tree.RootId)
                return null;
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        }
        if (paths.Count == 0)
            return [];
        return tree.IdsWithin(paths) is { } ids ? [.. await ids.ToListAsync(cancellationToken)] : null;
    }
}
