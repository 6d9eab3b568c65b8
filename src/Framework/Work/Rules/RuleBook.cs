using Microsoft.EntityFrameworkCore;

namespace Union.Work.Rules;

/// <summary>
/// Which value of a rule holds where and when: an override at the organization or the nearest one above it, then the site's profile, then
/// the profiles that one is based on, the national last.
/// </summary>
public sealed class RuleBook(UnionDbContext db, RuleCatalog catalog, SiteService sites, IOrganizationTree tree)
{
    private readonly Dictionary<Guid, IReadOnlyList<RuleOverride>> _overrides = [];
    private string? _profile;

    /// <summary>The rules for an organization on a day.</summary>
    public async Task<RuleSet> ForAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken) =>
        new(await SituationAsync(organizationId, on, cancellationToken));

    /// <summary>Every value that was considered, the one that applies first among those that could.</summary>
    public async Task<IReadOnlyList<RuleCandidate>> ExplainAsync(Rule rule, Guid organizationId, DateOnly on, CancellationToken cancellationToken) =>
        [.. (await SituationAsync(organizationId, on, cancellationToken)).CandidatesFor(rule)];

    /// <summary>Id of the profile the site follows.</summary>
    public async Task<string> ProfileAsync(CancellationToken cancellationToken) =>
        _profile ??= (await sites.GetSiteSettingsAsync(cancellationToken)).As<RuleSettings>().Profile;

    private async Task<Situation> SituationAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken)
    {
        var chain = catalog.ChainOf(await ProfileAsync(cancellationToken));
        return new Situation(on, chain, await OverridesAsync(organizationId, cancellationToken), tree.RootId);
    }

    private async Task<IReadOnlyList<RuleOverride>> OverridesAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        if (_overrides.TryGetValue(organizationId, out var known))
            return known;
        var path = await tree.PathOfAsync(organizationId);
        var upward = path is null ? [organizationId] : OrganizationPath.Ids(path).Reverse().ToArray();
        var rows = await db.Set<RuleOverride>().AsNoTracking().Where(o => upward.Contains(o.OrganizationId)).ToListAsync(cancellationToken);
        return _overrides[organizationId] = [.. rows.OrderBy(o => Array.IndexOf(upward, o.OrganizationId)).ThenByDescending(o => o.From)];
    }

    internal sealed record Situation(DateOnly On, IReadOnlyList<RuleProfile> Chain, IReadOnlyList<RuleOverride> Overrides, Guid RootId)
    {
        public IEnumerable<RuleCandidate> CandidatesFor(Rule rule)
        {
            var isSettled = false;
            foreach (var o in Overrides.Where(o => o.Rule == rule.Code))
            {
                var applies = !isSettled && o.HoldsOn(On);
                var why = applies ? "本级或上级组织的规定优先" : Why(isSettled);
                yield return new RuleCandidate(
                    o.Value,
                    o.Source,
                    o.OrganizationId == RootId ? "本站规定" : "组织规定",
                    true,
                    true,
                    applies,
                    why,
                    o.From,
                    o.To,
                    ""
                );
                isSettled |= applies;
            }
            foreach (var profile in Chain)
            foreach (var e in profile.Entries.Where(e => e.Rule == rule.Code))
            {
                var applies = !isSettled && e.HoldsOn(On);
                yield return new RuleCandidate(
                    e.Value,
                    e.Source,
                    profile.Name,
                    false,
                    e.IsConfirmed,
                    applies,
                    applies ? "适用" : Why(isSettled),
                    e.From,
                    e.To,
                    e.Note
                );
                isSettled |= applies;
            }
        }

        private static string Why(bool isSettled) => isSettled ? "前面的规定优先" : "不在有效期内";
    }
}
