namespace Union.Work.Rules;

/// <summary>
/// A module's rules and the values it brings for them. Values are embedded files <c>Rules/&lt;profile&gt;.json</c>; profiles of the same id from
/// several modules are one profile. Register: <c>services.AddSingleton&lt;IRuleProvider, OrganizationRules&gt;()</c>.
/// </summary>
public interface IRuleProvider
{
    IReadOnlyList<Rule> Rules { get; }

    IReadOnlyList<RuleProfile> Profiles { get; }
}
