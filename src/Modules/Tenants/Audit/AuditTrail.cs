using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Web.Lists;

namespace Union.Tenants.Audit;

/// <summary>The acts of a site, the own one or one below it, read in that site's scope.</summary>
internal sealed class AuditTrail(TenantScopes scopes, TenantRegistry registry, ICurrentTenant tenant)
{
    private const int Batch = 500;

    /// <summary>The site asked for; null when there is none of that name within reach.</summary>
    public TenantInfo? Site(string? name) =>
        string.IsNullOrEmpty(name) ? tenant.Info
        : registry.Find(name) is { } site && site.IsWithin(tenant.Info) ? site
        : null;

    /// <summary>Newest first, by key of the sequence.</summary>
    public Task<KeyPage<Act>> PageAsync(TenantInfo site, ActFilter filter, KeyRequest request, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            site.Id,
            async services =>
            {
                var acts = services.GetRequiredService<ActLog>().WithChanges(filter, 10);
                var key = long.TryParse(request.Key(), out var sequence) ? sequence : (long?)null;
                if (key is not null)
                    acts = request.IsBackward ? acts.Where(a => a.Sequence > key) : acts.Where(a => a.Sequence < key);
                acts = request.IsBackward ? acts.OrderBy(a => a.Sequence) : acts.OrderByDescending(a => a.Sequence);
                return KeyPage.Of(
                    await acts.Take(request.Take).ToListAsync(cancellationToken),
                    request,
                    a => a.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
            }
        );

    /// <summary>One act with all its changes.</summary>
    public Task<Act?> FindAsync(TenantInfo site, long sequence, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            site.Id,
            services =>
                services
                    .GetRequiredService<UnionDbContext>()
                    .Set<Act>()
                    .AsNoTracking()
                    .Include(a => a.Changes.OrderBy(c => c.Ordinal))
                    .SingleOrDefaultAsync(a => a.Sequence == sequence, cancellationToken)
        );

    /// <summary>All acts a filter lets through, newest first, read in batches.</summary>
    public async IAsyncEnumerable<Act> AllAsync(
        TenantInfo site,
        ActFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await using var scope = scopes.Create(site.Id);
        var log = scope.ServiceProvider.GetRequiredService<ActLog>();
        for (long? before = null; ; )
        {
            var acts = await log.PageAsync(filter, before, Batch, cancellationToken);
            foreach (var act in acts)
                yield return act;
            if (acts.Count < Batch)
                yield break;
            before = acts[^1].Sequence;
        }
    }

    /// <summary>The first broken link in words, or null.</summary>
    public Task<string?> VerifyAsync(TenantInfo site, CancellationToken cancellationToken) =>
        scopes.UsingAsync(site.Id, services => services.GetRequiredService<ActVerifier>().VerifyAsync(cancellationToken));
}
