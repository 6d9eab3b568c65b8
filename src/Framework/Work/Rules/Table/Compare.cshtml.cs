using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Work.Rules.Table;

[RequirePermission(RulePermissions.View)]
internal sealed class CompareModel(RuleCatalog catalog, TimeProvider clock) : PageModel
{
    /// <summary>The national one, and those that say something of their own.</summary>
    public IReadOnlyList<RuleProfile> Profiles => [.. catalog.Profiles.Where(p => p.Entries.Count > 0)];

    /// <summary>Rules on which at least one place differs.</summary>
    public IReadOnlyList<Rule> Rules => [.. catalog.Rules.Where(r => catalog.Profiles.Count(p => p.Entries.Any(e => e.Rule == r.Code)) > 1)];

    public RuleEntry? EntryOf(RuleProfile profile, Rule rule) =>
        profile.Entries.FirstOrDefault(e => e.Rule == rule.Code && e.HoldsOn(RuleDay.Today(clock)));

    public void OnGet() { }
}
