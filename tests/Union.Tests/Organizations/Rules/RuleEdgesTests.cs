using System.Reflection;
using Union.Organizations.Rules;
using Union.Work.Rules;

namespace Union.Tests.Organizations.Rules;

/// <summary>No number of the module without a test at its edge.</summary>
public sealed class RuleEdgesTests
{
    [Fact]
    public void Every_declared_rule_names_a_test_that_is_there() => Missing(new OrganizationRules().Rules).ShouldBeEmpty();

    [Fact]
    public void A_rule_nobody_tests_is_found() =>
        Missing([.. new OrganizationRules().Rules, Rule.Number("org.unheard.of", "没有人核对的数", RuleUnit.Day)]).ShouldBe(["org.unheard.of"]);

    [Fact]
    public void A_test_that_is_gone_is_found() => IsTest(typeof(CommitteeEdgeTests), "A_test_that_was_renamed").ShouldBeFalse();

    private static IEnumerable<string> Missing(IEnumerable<Rule> rules) =>
        rules
            .Where(r => !RuleEdges.All.TryGetValue(r, out var tests) || tests.Length == 0 || !tests.All(t => IsTest(t.Class, t.Test)))
            .Select(r => r.Code);

    private static bool IsTest(Type type, string name) => type.GetMethod(name)?.GetCustomAttribute<FactAttribute>(true) is not null;
}
