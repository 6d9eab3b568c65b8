using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Union.Core.Modules;

namespace Union.Contents.Definitions;

/// <summary>The content types of the current site: those its modules define in code, and those it defined itself.</summary>
public sealed class ContentDefinitions(
    UnionDbContext db,
    Enabled<ICodeContentType> code,
    ICurrentTenant tenant,
    TenantStamps stamps,
    IMemoryCache cache
)
{
    private IReadOnlyList<DefinedType>? _types;

    /// <summary>All types, by what people call them.</summary>
    public async ValueTask<IReadOnlyList<DefinedType>> AllAsync(CancellationToken cancellationToken) =>
        _types ??= Resolve(await KeptAsync(cancellationToken));

    /// <summary>The type of this name; null when the site has none.</summary>
    public async ValueTask<DefinedType?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(t => t.Name == name);

    /// <summary>Reads again after a change in this scope.</summary>
    internal void Forget() => _types = null;

    // Texts are kept and not trees: a tree that two requests read at once is not safe to walk.
    private async Task<Kept> KeptAsync(CancellationToken cancellationToken)
    {
        var key = (typeof(ContentDefinitions), tenant.Id, stamps.Of(tenant.Id));
        if (cache.TryGetValue(key, out Kept? kept))
            return kept!;
        kept = new Kept(
            await db.Set<ContentTypeRecord>().AsNoTracking().Select(t => t.Definition).ToListAsync(cancellationToken),
            await db.Set<ContentPartRecord>().AsNoTracking().Select(p => p.Definition).ToListAsync(cancellationToken)
        );
        return cache.Set(key, kept, TimeSpan.FromMinutes(10));
    }

    private List<DefinedType> Resolve(Kept kept)
    {
        var parts = kept.Parts.Select(Written.Read<ContentPartDefinition>).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var types = new Dictionary<string, DefinedType>(StringComparer.Ordinal);
        foreach (var own in code)
        {
            var brought = own.Parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
            types[own.Type.Name] = new DefinedType(own.Type, brought, own);
        }
        foreach (var definition in kept.Types.Select(Written.Read<ContentTypeDefinition>))
            types.TryAdd(definition.Name, new DefinedType(definition, parts, null));
        return [.. types.Values.OrderBy(t => t.DisplayName, StringComparer.Ordinal)];
    }

    private sealed record Kept(IReadOnlyList<string> Types, IReadOnlyList<string> Parts);
}
