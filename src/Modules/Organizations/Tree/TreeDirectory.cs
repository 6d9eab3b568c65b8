using Microsoft.EntityFrameworkCore;
using Union.Web.Forms;

namespace Union.Organizations.Tree;

/// <summary>Organizations below one, by kind, by name or by id; of this site and the sites below.</summary>
internal sealed class TreeDirectory(UnionDbContext db) : IOrganizationDirectory
{
    private const int LongestText = 100;

    public async Task<IReadOnlyList<DirectoryGroup>> GroupsAsync(string path, CancellationToken cancellationToken)
    {
        var found = await Below(path)
            .GroupBy(o => new { o.Level, o.Type })
            .Select(g => new
            {
                g.Key.Level,
                g.Key.Type,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .OrderBy(g => g.Level)
                .ThenBy(g => g.Type)
                .Select(g => new DirectoryGroup($"{g.Level}-{g.Type}", NameOf(g.Level, g.Type), g.Count)),
        ];
    }

    public async Task<IReadOnlyList<DirectoryEntry>> FindAsync(string path, DirectoryQuery query, CancellationToken cancellationToken)
    {
        var rows = Below(path);
        if (query.Ids.Count > 0)
            rows = rows.Where(o => query.Ids.Contains(o.Id));
        if (query.Groups.Count > 0)
            rows = OfGroups(rows, query.Groups);
        if (query.Text?.Trim() is { Length: > 0 } text)
        {
            var part = text[..Math.Min(text.Length, LongestText)];
            rows = rows.Where(o => o.Name.Contains(part));
        }
        var found = await rows.OrderBy(o => o.Path)
            .Take(query.Most)
            .Select(o => new
            {
                o.Id,
                o.TenantId,
                o.Name,
                o.Path,
                o.Level,
                o.Type,
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(o => new DirectoryEntry(o.Id, o.TenantId, o.Name, o.Path, NameOf(o.Level, o.Type)))];
    }

    private IQueryable<Organization> Below(string path) =>
        db.Below<Organization>().Where(o => o.State == OrganizationState.Active && o.Path != path).Within(o => o.Path, path);

    private static IQueryable<Organization> OfGroups(IQueryable<Organization> rows, IReadOnlyCollection<string> codes)
    {
        IQueryable<Organization>? all = null;
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
            if (
                code.Split('-') is [var l, var t]
                && Enum.TryParse<OrganizationLevel>(l, out var level)
                && Enum.TryParse<OrganizationType>(t, out var type)
            )
            {
                var those = rows.Where(o => o.Level == level && o.Type == type);
                all = all is null ? those : all.Concat(those);
            }
        return all ?? rows.Where(o => false);
    }

    private static string NameOf(OrganizationLevel level, OrganizationType type) => $"{level.DisplayName()} · {type.DisplayName()}";
}
