using Union.Organizations.Rules;

namespace Union.Tests.Organizations.Rules;

/// <summary>The profiles say what the articles say, rule by rule and place by place.</summary>
public sealed class ExpectedRulesTests
{
    public static TheoryData<string, string> EachRuleInEachPlace()
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in ExpectedRules.All)
        foreach (var profile in ExpectedRules.Profiles)
            data.Add(rule.Rule.Code, profile);
        return data;
    }

    [Theory]
    [MemberData(nameof(EachRuleInEachPlace))]
    public void A_profile_gives_the_number_of_the_article(string code, string profile)
    {
        var expected = ExpectedRules.All.Single(r => r.Rule.Code == code);
        var (value, article, isConfirmed) = expected.In(profile);
        var applied = ExpectedRules.Applied(profile, expected.Rule);
        applied.Value.ShouldBe(value);
        applied.Source.ShouldContain(article);
        applied.IsConfirmed.ShouldBe(isConfirmed);
    }

    [Fact]
    public void Every_declared_rule_is_expected_once() =>
        ExpectedRules.All.Select(r => r.Rule.Code).Order().ShouldBe(new OrganizationRules().Rules.Select(r => r.Code).Order());

    [Fact]
    public void Every_profile_is_expected_and_has_no_value_of_its_own_that_is_not()
    {
        ExpectedRules.Catalog.Profiles.Select(p => p.Id).Order().ShouldBe(ExpectedRules.Profiles.Order());
        var own = ExpectedRules.Catalog.Profiles.Where(p => p.Id != "national").SelectMany(p => p.Entries.Select(e => (p.Id, e.Rule)));
        own.Except(ExpectedRules.All.SelectMany(r => r.Places.Select(p => (p.Profile, r.Rule.Code)))).ShouldBeEmpty();
    }
}
