using Union.Organizations.Rules;

namespace Union.Tests.Organizations.Rules;

/// <summary>Numbers about officers and meetings (domain.md 2(a).5, 2(h).1) that stand beside a figure on a page, in every place.</summary>
public sealed class OfficerEdgeTests
{
    public static TheoryData<string> EachPlace() => RuleData.EachPlace();

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_full_time_chair_may_be_set_from_200_workers_on(string profile)
    {
        // 工会法§14
        var from = ExpectedRules.For(profile).Value(OrganizationRules.FullTimeFrom);
        foreach (var (workers, may) in new[] { (199, false), (200, true), (201, true) })
            (workers >= from).ShouldBe(may, $"{workers}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void Three_in_a_thousand_workers_are_full_time_staff(string profile)
    {
        // 豫工会条例§13, a reference elsewhere
        var share = ExpectedRules.For(profile).Value(OrganizationRules.StaffPerMille);
        foreach (var (workers, staff, reached) in new[] { (1_000, 2, false), (1_000, 3, true), (1_001, 3, false), (334, 1, false), (333, 1, true) })
            (staff * 1_000 >= workers * share).ShouldBe(reached, $"{staff}/{workers}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_part_time_member_has_three_working_days_a_month_and_a_union_one_meeting_a_year(string profile)
    {
        var rules = ExpectedRules.For(profile);
        // 工会法§41; 五个一
        (rules.Value(OrganizationRules.PartTimeDays), rules.Value(OrganizationRules.MeetingsPerYear)).ShouldBe((3, 1));
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_new_chair_is_trained_within_a_year(string profile) =>
        // 六有标准
        new DateOnly(2026, 2, 28)
            .AddMonths(ExpectedRules.For(profile).Value(OrganizationRules.ChairTraining))
            .ShouldBe(new DateOnly(2027, 2, 28));

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_standing_committee_has_nine_to_eleven_members(string profile) =>
        ExpectedRules.For(profile).Value(OrganizationRules.StandingSize).ShouldBe("9-11");

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void Ninety_five_of_a_hundred_workers_are_members(string profile)
    {
        // 六有标准
        var rate = ExpectedRules.For(profile).Value(OrganizationRules.MembersRate);
        foreach (var (members, workers, reached) in new[] { (94, 100, false), (95, 100, true), (96, 100, true), (57, 60, true), (56, 60, false) })
            (members * 100 >= workers * rate).ShouldBe(reached, $"{members}/{workers}");
    }
}
