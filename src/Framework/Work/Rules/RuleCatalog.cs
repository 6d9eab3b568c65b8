using System.Collections.Frozen;

namespace Union.Work.Rules;

/// <summary>All rules of the modules that are on, and all profiles with the values the modules bring for them.</summary>
public sealed class RuleCatalog
{
    private readonly FrozenDictionary<string, RuleProfile> _profiles;
    private readonly FrozenDictionary<string, Rule> _rules;

    public RuleCatalog(IEnumerable<IRuleProvider> providers)
    {
        var all = providers.ToList();
        Rules = [.. all.SelectMany(p => p.Rules).OrderBy(r => r.Section, StringComparer.Ordinal).ThenBy(r => r.Code, StringComparer.Ordinal)];
        _rules = Rules.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
        Profiles =
        [
            .. all.SelectMany(p => p.Profiles)
                .GroupBy(p => p.Id)
                .Select(g => new RuleProfile(g.Key, g.First().Name, g.First().Base, [.. g.SelectMany(p => p.Entries)]))
                .OrderBy(p => p.Base is null ? 0 : 1)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
        _profiles = Profiles.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        Check();
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The national one first.</summary>
    public IReadOnlyList<RuleProfile> Profiles { get; }

    public Rule? Find(string code) => _rules.GetValueOrDefault(code);

    public RuleProfile? Profile(string id) => _profiles.GetValueOrDefault(id);

    /// <summary>The profile and those it is based on, the nearest first; the national one when the id is unknown.</summary>
    public IReadOnlyList<RuleProfile> ChainOf(string id)
    {
        var chain = new List<RuleProfile>();
        for (var at = Profile(id) ?? Profile(RuleProfile.National); at is not null && !chain.Contains(at); at = at.Base is { } b ? Profile(b) : null)
            chain.Add(at);
        return chain;
    }

    // A profile with a value nobody can read, or for a rule nobody declared, is an error of the program: it stops the start.
    private void Check()
    {
        foreach (var profile in Profiles)
        foreach (var entry in profile.Entries)
        {
            if (Find(entry.Rule) is not { } rule)
                throw new InvalidOperationException($"Profile {profile.Id} has a value for {entry.Rule}, which no module declares.");
            if (rule.WhyNot(entry.Value) is { } why)
                throw new InvalidOperationException($"Profile {profile.Id}: {entry.Rule} = {entry.Value}: {why}");
        }
        var national = Profile(RuleProfile.National);
        foreach (var rule in Rules)
            if (national is null || national.Entries.All(e => e.Rule != rule.Code))
                throw new InvalidOperationException($"The national profile has no value for {rule.Code}.");
    }
}
