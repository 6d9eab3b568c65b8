using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Tree;

/// <summary>Finds organizations by part of the name or beginning of the code, and says where each stands.</summary>
internal sealed class TreeSearch(UnionDbContext db, OrganizationReach reach) : IOrganizationPicker
{
    private const int LongestText = 100;

    public async Task<IReadOnlyList<OrganizationChoice>> FindAsync(string? text, int most, CancellationToken cancellationToken) =>
        [.. (await HitsAsync(await reach.VisibleAsync(), text, most, cancellationToken)).Select(h => new OrganizationChoice(h.Id, h.Name, h.Where))];

    /// <param name="rows">Where to look.</param>
    public async Task<IReadOnlyList<TreeHit>> HitsAsync(IQueryable<Organization> rows, string? text, int most, CancellationToken cancellationToken)
    {
        rows = Matching(rows.Where(o => o.State != OrganizationState.Dissolved), text);
        rows = string.IsNullOrWhiteSpace(text) ? rows.OrderBy(o => o.Path) : rows.OrderBy(o => o.Name).ThenBy(o => o.Id);
        var found = await rows.Take(most)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.Type,
                o.Level,
                o.Path,
            })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(found.SelectMany(f => OrganizationPath.Ids(f.Path)), cancellationToken);
        return [.. found.Select(f => new TreeHit(f.Id, f.Name, f.Type, f.Level, WhereOf(f.Path, names)))];
    }

    /// <summary>Names by id, of this site and the sites below.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToArray();
        return await db.Below<Organization>().Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
    }

    /// <summary>A text of digits and capital letters is the beginning of a code, anything else part of a name.</summary>
    internal static IQueryable<Organization> Matching(IQueryable<Organization> rows, string? text)
    {
        var q = text?.Trim() ?? "";
        if (q.Length == 0)
            return rows;
        q = q[..Math.Min(q.Length, LongestText)];
        if (q.Length < 4 || !q.All(char.IsAsciiLetterOrDigit))
            return rows.Where(o => o.Name.Contains(q));
        // A range instead of LIKE, which reads no index on either database; no code has a character behind Z.
        var (from, to) = (q.ToUpperInvariant(), q.ToUpperInvariant() + "[");
        return rows.Where(o => string.Compare(o.SocialCreditCode, from) >= 0 && string.Compare(o.SocialCreditCode, to) < 0);
    }

    private static string WhereOf(string path, IReadOnlyDictionary<Guid, string> names) =>
        string.Join(" / ", OrganizationPath.Ids(path).SkipLast(1).Select(id => names.GetValueOrDefault(id)).OfType<string>());
}
