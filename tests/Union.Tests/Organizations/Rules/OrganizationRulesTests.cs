using Union.Organizations.Rules;
using Union.Work.Rules;

namespace Union.Tests.Organizations.Rules;

/// <summary>The numbers of domain.md 2(a) at their edges, in each profile.</summary>
public sealed class OrganizationRulesTests
{
    private static readonly RuleCatalog Catalog = new([new OrganizationRules()]);

    [Theory]
    // 工会基层组织选举工作条例§8: 2(a).4
    [InlineData(24, 3, 5)]
    [InlineData(25, 3, 7)]
    [InlineData(200, 3, 7)]
    [InlineData(201, 7, 15)]
    [InlineData(1_000, 7, 15)]
    [InlineData(1_001, 15, 21)]
    [InlineData(5_000, 15, 21)]
    [InlineData(5_001, 21, 29)]
    [InlineData(10_000, 21, 29)]
    [InlineData(10_001, 29, 37)]
    [InlineData(50_000, 29, 37)]
    [InlineData(50_001, 37, 45)]
    public void Committee_sizes_change_at_the_edges_of_the_bands(int members, int least, int most)
    {
        var size = CommitteeSize.OfCommittee(members, For("national"));
        (size.Least, size.Most).ShouldBe((least, most));
        (size.Allows(least - 1), size.Allows(least), size.Allows(most), size.Allows(most + 1)).ShouldBe((false, true, true, false));
    }

    [Theory]
    // 2(a).4: women members ≥10 in Henan and Chongqing, ≥25 in Shanghai; women workers ≥25 in Beijing.
    [InlineData("henan", 9, 100, false)]
    [InlineData("henan", 10, 10, true)]
    [InlineData("chongqing", 9, 100, false)]
    [InlineData("chongqing", 10, 10, true)]
    [InlineData("shanghai", 24, 100, false)]
    [InlineData("shanghai", 25, 25, true)]
    [InlineData("beijing", 24, 24, false)]
    [InlineData("beijing", 0, 25, true)]
    [InlineData("national", 24, 100, false)]
    [InlineData("national", 25, 25, true)]
    public void A_womens_committee_is_required_from_the_places_own_number(string profile, int members, int workers, bool required) =>
        WomensCommittee.For(members, workers, For(profile)).IsRequired.ShouldBe(required);

    [Theory]
    // 2(a).2
    [InlineData("henan", 12, "豫工会条例§6")]
    [InlineData("chongqing", 12, "渝工会条例§7")]
    [InlineData("shanghai", 6, "沪工会条例§10")]
    [InlineData("beijing", 6, "京工会法办法§11")]
    public void A_new_unit_has_the_places_own_time_to_found_its_union(string profile, int months, string source)
    {
        var applied = For(profile).Applied(OrganizationRules.FoundingDeadline);
        (applied.Value, applied.Source, applied.IsConfirmed).ShouldBe((months, source, true));
    }

    [Theory]
    // 2(a).5: present ≥ 2/3 of those entitled
    [InlineData(66, 99, true)]
    [InlineData(65, 99, false)]
    [InlineData(67, 100, true)]
    [InlineData(66, 100, false)]
    public void The_quorum_is_two_thirds_of_those_entitled(int present, int entitled, bool reached) =>
        For("national").Value(OrganizationRules.Quorum).IsReachedBy(present, entitled).ShouldBe(reached);

    [Theory]
    // 2(a).5: votes > 1/2 of those entitled, not of those present
    [InlineData(50, 100, false)]
    [InlineData(51, 100, true)]
    [InlineData(50, 99, true)]
    [InlineData(49, 99, false)]
    public void Elected_is_who_has_more_than_half_of_those_entitled(int votes, int entitled, bool elected) =>
        For("national").Value(OrganizationRules.Majority).IsExceededBy(votes, entitled).ShouldBe(elected);

    [Theory]
    [InlineData("shanghai", 15)]
    [InlineData("henan", 0)]
    public void Silence_is_consent_only_where_the_place_says_so(string profile, int days) =>
        For(profile).Value(OrganizationRules.TransferSilence).ShouldBe(days);

    [Theory]
    [InlineData("henan", "按职工人数")]
    [InlineData("chongqing", "按会员人数")]
    public void Property_of_a_split_union_is_shared_as_the_place_says(string profile, string text) =>
        For(profile).Value(OrganizationRules.SplitProperty).ShouldBe(text);

    [Fact]
    public void What_a_profile_leaves_open_comes_from_the_national_one_and_says_so()
    {
        var applied = For("shandong").Applied(OrganizationRules.CommitteeThreshold);
        (applied.Value, applied.Source, applied.Origin).ShouldBe((25, "工会法§11", "全国"));
        For("henan").Applied(OrganizationRules.ChairVacancy).Basis.ShouldBe("依据：豫工会条例§14（河南）");
        For("national").Applied(OrganizationRules.AuditSize).Basis.ShouldContain("未核实");
    }

    [Fact]
    public void A_value_outside_its_dates_does_not_apply()
    {
        var old = new RuleEntry(OrganizationRules.CommitteeThreshold.Code, "30", "旧规定", To: new DateOnly(2010, 1, 1));
        var profile = new RuleProfile("x", "某地", "national", [old]);
        IReadOnlyList<RuleProfile> chain = [profile, .. Catalog.ChainOf("national")];
        new RuleSet(new RuleBook.Situation(new DateOnly(2009, 12, 31), chain, [], Guid.Empty))
            .Value(OrganizationRules.CommitteeThreshold)
            .ShouldBe(30);
        new RuleSet(new RuleBook.Situation(new DateOnly(2010, 1, 1), chain, [], Guid.Empty)).Value(OrganizationRules.CommitteeThreshold).ShouldBe(25);
    }

    private static RuleSet For(string profile) => new(new RuleBook.Situation(new DateOnly(2026, 11, 21), Catalog.ChainOf(profile), [], Guid.Empty));
}
