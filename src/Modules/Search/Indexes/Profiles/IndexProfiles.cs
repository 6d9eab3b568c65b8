using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;

namespace Union.Search.Indexes.Profiles;

/// <summary>The index profiles of the installation as this node knows them; read again whenever the topmost site's acts moved on.</summary>
internal sealed class IndexProfiles(TenantScopes scopes, TenantRegistry tenants, TenantStamps stamps)
{
    private IReadOnlyList<IndexProfile> all = [IndexProfile.Default()];
    private long readAt = -1;

    /// <summary>The default profile first, then by name.</summary>
    public IReadOnlyList<IndexProfile> All => Volatile.Read(ref all);

    public IndexProfile? Find(string? name) => All.FirstOrDefault(profile => profile.Name == (name ?? IndexProfile.DefaultName));

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (tenants.Default is not { } root)
            return;
        var stamp = stamps.Of(root.Id);
        if (stamp == readAt)
            return;
        var rows = await scopes.UsingAsync(
            root.Id,
            services =>
                services
                    .GetRequiredService<UnionDbContext>()
                    .Set<IndexProfile>()
                    .AsNoTracking()
                    .OrderBy(profile => profile.Name)
                    .ToListAsync(cancellationToken)
        );
        if (!rows.Exists(profile => profile.IsDefault))
            rows.Add(IndexProfile.Default());
        Volatile.Write(ref all, [.. rows.OrderByDescending(profile => profile.IsDefault)]);
        readAt = stamp;
    }
}
