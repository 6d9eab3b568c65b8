using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices.Citations.Recording;

/// <summary>Finds documents by number or title, here and on the sites of the federations above.</summary>
internal sealed partial class NoticeNames(UnionDbContext db, ICurrentTenant tenant, TenantRegistry registry, TenantScopes scopes)
{
    private const int Chunk = 500;

    /// <summary>The names a published version is cited by.</summary>
    public static List<NoticeName> Of(Notice notice, NoticeVersion version)
    {
        var names = new Dictionary<string, NameKind>(StringComparer.Ordinal);
        if (version.NumberKind is not null && NameKey.OfNumber(version.NumberText) is { } number)
            names.TryAdd(number, NameKind.Number);
        if (NameKey.OfTitle(version.Title) is { } title)
            names.TryAdd(title, NameKind.Title);
        if (Carried().Match(version.Title) is { Success: true } carried && NameKey.OfTitle(carried.Groups["title"].Value) is { } key)
            names.TryAdd(key, NameKind.Carried);
        return
        [
            .. names.Select(n => new NoticeName(
                notice.Id,
                n.Value,
                n.Key,
                version.Title,
                version.Issuer,
                notice.ListedOn,
                version.Visibility == ContentVisibility.Public
            )),
        ];
    }

    /// <summary>Every name with one of the keys: of this site, and what is not found here, of the nearest site above that has it.</summary>
    public async Task<ILookup<string, (NoticeName Name, Guid? TenantId)>> FindAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        var found = (await HereAsync(db, keys, false, cancellationToken)).Select(n => (Name: n, TenantId: (Guid?)null)).ToList();
        foreach (var above in registry.AncestorsOf(tenant.Info).Reverse())
        {
            var missing = keys.Except(found.Select(f => f.Name.Key)).ToList();
            if (missing.Count == 0)
                break;
            if (!above.IsRunning || !above.Features.Contains("Union.Notices"))
                continue;
            var names = await scopes.UsingAsync(above.Id, s => HereAsync(s.GetRequiredService<UnionDbContext>(), missing, true, cancellationToken));
            found.AddRange(names.Select(n => (n, (Guid?)above.Id)));
        }
        return found.ToLookup(f => f.Name.Key);
    }

    private static async Task<List<NoticeName>> HereAsync(
        UnionDbContext db,
        IReadOnlyCollection<string> keys,
        bool publicOnly,
        CancellationToken cancellationToken
    )
    {
        var names = new List<NoticeName>();
        foreach (var some in keys.Distinct().Chunk(Chunk))
            names.AddRange(
                await db.Set<NoticeName>()
                    .AsNoTracking()
                    .Where(n => some.Contains(n.Key) && (!publicOnly || n.IsPublic))
                    .ToListAsync(cancellationToken)
            );
        return names;
    }

    // 关于印发〈X〉的通知 brings X; a reading of 关于适用〈X〉的解释 does not.
    [GeneratedRegex("(?:印发|转发|批转|颁发|发布|公布|颁布|下发)\\s*[〈<《](?<title>[^〈〉<>《》]{2,200})[〉>》]")]
    private static partial Regex Carried();
}
