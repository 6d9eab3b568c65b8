using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Register;
using Union.Organizations.Tree;

namespace Union.Organizations.Officers.Shares;

/// <summary>Counts the ways officers are engaged, for a subtree and each branch below it.</summary>
internal sealed class ShareReader(OfficerList officers, OrganizationReach reach)
{
    private const int MostBranches = 200;

    public async Task<EngagementShare> OfAsync(OfficerFilter filter, CancellationToken cancellationToken) =>
        await officers.MatchingAsync(filter, cancellationToken) is { } matching
            ? await officers.KeptAsync($"share:{filter.Key}", () => CountAsync(matching, cancellationToken))
            : new EngagementShare(0, 0, 0, 0);

    /// <summary>The organizations directly below, each with its whole subtree.</summary>
    public Task<IReadOnlyList<ShareRow>> BranchesAsync(Organization top, CancellationToken cancellationToken) =>
        officers.KeptAsync($"branches:{top.Id}", () => ReadAsync(top, cancellationToken));

    private async Task<IReadOnlyList<ShareRow>> ReadAsync(Organization top, CancellationToken cancellationToken)
    {
        var children = await (await reach.VisibleAsync())
            .Where(o => o.ParentId == top.Id && o.State != OrganizationState.Dissolved)
            .OrderBy(o => o.Name)
            .Take(MostBranches)
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(cancellationToken);
        var own = top.Path.Length;
        // One pass over the subtree: the 32 digits behind the top's path name the branch.
        var matching = (await officers.MatchingAsync(new OfficerFilter { Within = top.Id }, cancellationToken))!;
        var counts = await matching
            .Where(m => m.Organization.Id != top.Id)
            .GroupBy(m => new { Branch = m.Organization.Path.Substring(own, 32), m.Officer.Engagement })
            .Select(g => new
            {
                g.Key.Branch,
                g.Key.Engagement,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        var of = counts.ToLookup(c => Guid.ParseExact(c.Branch, "N"), c => (c.Engagement, c.Count));
        return [.. children.Select(c => new ShareRow(c.Id, c.Name, Share(of[c.Id])))];
    }

    private static async Task<EngagementShare> CountAsync(IQueryable<OfficerMatch> matching, CancellationToken cancellationToken)
    {
        var counts = await matching.GroupBy(m => m.Officer.Engagement).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return Share(counts.Select(c => (c.Key, c.Count)));
    }

    private static EngagementShare Share(IEnumerable<(Engagement Engagement, int Count)> counts)
    {
        var of = counts.ToDictionary(c => c.Engagement, c => c.Count);
        return new EngagementShare(
            of.GetValueOrDefault(Engagement.FullTime),
            of.GetValueOrDefault(Engagement.PartTime),
            of.GetValueOrDefault(Engagement.Seconded),
            of.GetValueOrDefault(Engagement.Hired)
        );
    }
}
