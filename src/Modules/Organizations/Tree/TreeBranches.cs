using Microsoft.EntityFrameworkCore;
using Union.Organizations.Reorganizations;

namespace Union.Organizations.Tree;

/// <summary>Reads the tree branch by branch, as it stands today or stood on a past day, within the reach of who looks.</summary>
internal sealed class TreeBranches(UnionDbContext db, OrganizationReach reach, SiteCounts sites, TenantRegistry registry)
{
    /// <summary>How many children are shown before a link to the next ones.</summary>
    public const int PageSize = 100;

    /// <summary>The tops of what this person sees, each closed or opened down to the node asked for; null when that node is not to be seen.</summary>
    public async Task<IReadOnlyList<Branch>?> TopAsync(TreeQuery query, CancellationToken cancellationToken)
    {
        var tops = await NodesAsync(Rows(query).Where(AtAny(await PathsAsync(query.On))), query, null, cancellationToken);
        var way = tops.Count == 1 && query.Open is null ? [tops[0].Id] : await WayAsync(query, cancellationToken);
        if (way is null)
            return null;
        var branches = new List<Branch>();
        foreach (var top in tops)
            branches.Add(await OpenAsync(top, way, query, cancellationToken));
        return branches;
    }

    /// <summary>One node, opened or closed; null when it is not to be seen.</summary>
    public async Task<Branch?> NodeAsync(Guid id, bool open, TreeQuery query, CancellationToken cancellationToken)
    {
        var rows = Rows(query).Where(r => r.Id == id);
        var found = (await NodesAsync(Inside(rows, await PathsAsync(query.On)), query, null, cancellationToken)).FirstOrDefault();
        return found is null ? null : await OpenAsync(found, open ? [id] : [], query, cancellationToken);
    }

    /// <summary>The children after a key; null when the node is not to be seen.</summary>
    public async Task<Branch?> MoreAsync(Guid id, Guid after, TreeQuery query, CancellationToken cancellationToken)
    {
        if (await NodeAsync(id, false, query, cancellationToken) is not { } branch)
            return null;
        return await OpenAsync(branch.Node, [id], query, cancellationToken, after);
    }

    private async Task<Branch> OpenAsync(
        TreeNode node,
        IReadOnlyCollection<Guid> way,
        TreeQuery query,
        CancellationToken cancellationToken,
        Guid? after = null
    )
    {
        if (!way.Contains(node.Id))
            return new Branch(node, null, null, query);
        var rows = Rows(query).Where(r => r.ParentId == node.Id);
        var children = await NodesAsync(rows, query, after ?? Guid.Empty, cancellationToken);
        var next = children.Count > PageSize ? children[PageSize - 1].Id : (Guid?)null;
        children = [.. children.Take(PageSize)];
        if (after is null && way.FirstOrDefault(id => IsChild(id, way, node)) is var passed && passed != default && children.All(c => c.Id != passed))
            children.AddRange(await NodesAsync(rows.Where(r => r.Id == passed), query, null, cancellationToken));
        var branches = new List<Branch>();
        foreach (var child in children)
            branches.Add(await OpenAsync(child, way, query, cancellationToken));
        return new Branch(node, branches, next, query);
    }

    // The way goes from the top down: the child passed through is the one behind the node.
    private static bool IsChild(Guid id, IReadOnlyCollection<Guid> way, TreeNode node) =>
        way.SkipWhile(w => w != node.Id).Skip(1).FirstOrDefault() == id;

    // The ids from the highest down to the node to be opened.
    private async Task<IReadOnlyList<Guid>?> WayAsync(TreeQuery query, CancellationToken cancellationToken)
    {
        if (query.Open is not { } open)
            return [];
        var rows = Inside(Rows(query).Where(r => r.Id == open), await PathsAsync(query.On));
        return await rows.Select(r => r.Path).FirstOrDefaultAsync(cancellationToken) is { } path ? OrganizationPath.Ids(path) : null;
    }

    private IQueryable<TreeRow> Rows(TreeQuery query)
    {
        var organizations = db.Below<Organization>();
        if (query.On is { } day)
        {
            if (!query.Closed)
                organizations = organizations.Where(o => o.ClosedOn == null || o.ClosedOn > day);
            return from p in db.Below<OrganizationPlace>()
                join o in organizations on p.OrganizationId equals o.Id
                where p.From <= day && (p.To == null || p.To > day) && (o.OpenedOn == null || o.OpenedOn <= day)
                select new TreeRow
                {
                    Id = o.Id,
                    TenantId = o.TenantId,
                    ParentId = p.ParentId,
                    Name = o.Name,
                    Type = o.Type,
                    Level = o.Level,
                    LevelWord = o.LevelWord,
                    State = o.State,
                    Path = p.Path,
                    ClosedOn = o.ClosedOn,
                };
        }
        if (!query.Closed)
            organizations = organizations.Where(o => o.State != OrganizationState.Dissolved);
        return organizations.Select(o => new TreeRow
        {
            Id = o.Id,
            TenantId = o.TenantId,
            ParentId = o.ParentId,
            Name = o.Name,
            Type = o.Type,
            Level = o.Level,
            LevelWord = o.LevelWord,
            State = o.State,
            Path = o.Path,
            ClosedOn = o.ClosedOn,
        });
    }

    // after: null reads all, an empty one the first page.
    private async Task<List<TreeNode>> NodesAsync(IQueryable<TreeRow> rows, TreeQuery query, Guid? after, CancellationToken cancellationToken)
    {
        if (after is { } id && await rows.Where(r => r.Id == id).Select(r => r.Name).FirstOrDefaultAsync(cancellationToken) is { } name)
            rows = rows.Where(r => string.Compare(r.Name, name) >= 0 && (string.Compare(r.Name, name) > 0 || r.Id > id));
        rows = rows.OrderBy(r => r.Name).ThenBy(r => r.Id);
        if (after is not null)
            rows = rows.Take(PageSize + 1);
        var below = Rows(query);
        var found = await rows.Select(r => new { Row = r, HasChildren = below.Any(c => c.ParentId == r.Id) }).ToListAsync(cancellationToken);
        var counts = await CountsAsync([.. found.Select(f => f.Row)], query, cancellationToken);
        var nodes = found
            .Select(f => new TreeNode(f.Row.Id, f.Row.Name, f.Row.Type, f.Row.Level, f.Row.LevelWord, f.Row.State, f.Row.Path)
            {
                HasChildren = f.HasChildren,
                Unions = counts.GetValueOrDefault(f.Row.Id),
            })
            .ToList();
        return query.On is { } on ? await AsOfAsync(nodes, on, cancellationToken) : nodes;
    }

    // Whole sites by their kept counts, everything else by its range of the index. A past day is counted from the county down.
    private async Task<Dictionary<Guid, int>> CountsAsync(IReadOnlyList<TreeRow> rows, TreeQuery query, CancellationToken cancellationToken)
    {
        var roots = registry.All.Select(t => t.RootOrganizationId).ToHashSet();
        var counts = new Dictionary<Guid, int>();
        if (query.On is null)
            foreach (var (id, count) in await sites.BelowAsync(rows.Select(r => r.Id).Where(roots.Contains), cancellationToken))
                counts[id] = count.Unions;
        var rest = rows.Where(r =>
            !counts.ContainsKey(r.Id) && r.Level < OrganizationLevel.Unit && (query.On is null || r.Level >= OrganizationLevel.County)
        );
        // Children of one parent have paths of one length: a single pass over the parent's range counts them all.
        foreach (var siblings in rest.GroupBy(r => r.Path[..^33]))
        {
            var length = siblings.Key.Length + 33;
            var below = await Unions(query)
                .Within(d => d.Path, siblings.Skip(1).Any() ? siblings.Key : siblings.First().Path)
                .GroupBy(d => d.Path.Substring(0, length))
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            foreach (var row in siblings)
                counts[row.Id] = below.GetValueOrDefault(row.Path);
        }
        return counts;
    }

    private IQueryable<TreeRow> Unions(TreeQuery query) =>
        Rows(query)
            .Where(d =>
                (d.Type == OrganizationType.SingleUnion || d.Type == OrganizationType.JointUnion || d.Type == OrganizationType.GovernmentOrganUnion)
                && (query.On != null ? d.State != OrganizationState.Preparing : d.State == OrganizationState.Active)
                && (query.On == null || d.ClosedOn == null || d.ClosedOn > query.On)
            );

    // On a past day: the name of that day, and no link to what has left this person's reach since.
    private async Task<List<TreeNode>> AsOfAsync(List<TreeNode> nodes, DateOnly on, CancellationToken cancellationToken)
    {
        var ids = nodes.Select(n => n.Id).ToArray();
        var names = (
            await db.Below<FormerName>().Where(n => ids.Contains(n.OrganizationId) && n.To > on).OrderBy(n => n.To).ToListAsync(cancellationToken)
        )
            .DistinctBy(n => n.OrganizationId)
            .ToDictionary(n => n.OrganizationId, n => n.Name);
        var reachable = await (await reach.VisibleAsync()).Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellationToken);
        return [.. nodes.Select(n => n with { Name = names.GetValueOrDefault(n.Id, n.Name), IsReachable = reachable.Contains(n.Id) })];
    }

    // Where the person's subtrees stood on the day.
    private async Task<IReadOnlyList<string>> PathsAsync(DateOnly? day)
    {
        var paths = await reach.PathsAsync(Permissions.View);
        if (day is not { } on)
            return paths;
        var ids = paths.Select(p => OrganizationPath.Ids(p)[^1]).ToArray();
        var then = await db.Below<OrganizationPlace>()
            .Where(p => ids.Contains(p.OrganizationId) && p.From <= on && (p.To == null || p.To > on))
            .Select(p => p.Path)
            .ToListAsync();
        return then;
    }

    private static IQueryable<TreeRow> Inside(IQueryable<TreeRow> rows, IReadOnlyList<string> paths) => rows.WithinAny(r => r.Path, paths);

    private static System.Linq.Expressions.Expression<Func<TreeRow, bool>> AtAny(IReadOnlyList<string> paths) => r => paths.Contains(r.Path);
}
