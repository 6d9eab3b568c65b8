using Union.Organizations.Elections.Cases;
using Union.Organizations.Rules;
using Union.Organizations.Terms.Committees;
using Union.Work.Rules;
using FoundingChecks = Union.Organizations.Founding.Candidates.CandidateChecks;
using FoundingFile = Union.Organizations.Founding.Cases.FoundingFile;

namespace Union.Tests.Organizations.Rules;

/// <summary>Sizes and thresholds of the committees (domain.md 2(a).2, 2(a).4), one below, at and one above, in every place.</summary>
public sealed class CommitteeEdgeTests
{
    // 工会基层组织选举工作条例§8: most members of the band, size
    private static readonly (int UpTo, int Least, int Most)[] Bands =
    [
        (24, 3, 5),
        (200, 3, 7),
        (1_000, 7, 15),
        (5_000, 15, 21),
        (10_000, 21, 29),
        (50_000, 29, 37),
        (100_000, 37, 45),
    ];

    public static TheoryData<string> EachPlace() => RuleData.EachPlace();

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void The_committee_grows_with_the_members_band_by_band(string profile)
    {
        var (rules, from) = (ExpectedRules.For(profile), 1);
        foreach (var (upTo, least, most) in Bands)
        {
            foreach (var members in new[] { from, upTo })
            {
                var size = CommitteeSize.OfCommittee(members, rules);
                (members, size.Least, size.Most).ShouldBe((members, least, most));
            }
            foreach (var (seats, allowed) in new[] { (least - 1, false), (least, true), (most, true), (most + 1, false) })
            {
                Refuses(upTo, seats, rules).ShouldBe(!allowed, $"{upTo}: {seats}");
                SaysFounding(RuleData.Founding(Math.Min(upTo, 1_000), 0, seats), rules, "委员会应为")
                    .ShouldBe(!CommitteeSize.OfCommittee(Math.Min(upTo, 1_000), rules).Allows(seats));
            }
            from = upTo + 1;
        }
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_committee_must_be_from_25_members_on(string profile)
    {
        var rules = ExpectedRules.For(profile);
        // 工会法§11: fewer than 25 may have one organiser and no committee
        Refuses(24, 0, rules).ShouldBeFalse();
        Refuses(25, 0, rules).ShouldBeTrue();
        Refuses(26, 0, rules).ShouldBeTrue();
        BodyCard.OfCommittee(null, 1, 24, rules).Problem.ShouldBeNull();
        BodyCard.OfCommittee(null, 1, 25, rules).Problem.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void An_audit_committee_has_3_to_11_members_and_is_required(string profile)
    {
        var rules = ExpectedRules.For(profile);
        foreach (var (seats, allowed) in new[] { (2, false), (3, true), (4, true), (10, true), (11, true), (12, false) })
        {
            SeatChecks
                .Of(ReElection(30, audit: seats), RuleData.Union(), rules)
                .Any(f => f.Why.Contains("经费审查", StringComparison.Ordinal))
                .ShouldBe(!allowed, $"{seats}");
            SaysFounding(RuleData.Founding(30, 0, audit: seats), rules, "经费审查").ShouldBe(!allowed, $"{seats}");
            (BodyCard.OfAudit(null, seats, rules).Problem is null).ShouldBe(allowed, $"{seats}");
        }
        // 工会法§45, A-12
        BodyCard.OfAudit(null, 0, rules).Problem.ShouldNotBeNull().ShouldContain("A-12");
        SeatChecks.Of(ReElection(30, audit: 0), RuleData.Union(), rules).ShouldContain(f => f.Why.Contains("经费审查", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("national", 25, 0)]
    [InlineData("henan", 10, 0)] // 豫工会条例§9
    [InlineData("chongqing", 10, 0)] // 渝工会条例§9
    [InlineData("shanghai", 25, 0)] // 沪工会条例§13
    [InlineData("shandong", 25, 0)]
    [InlineData("zhejiang", 25, 0)]
    [InlineData("beijing", 0, 25)] // 京工会法办法§9: women workers
    public void A_womens_committee_is_formed_from_the_places_number_on(string profile, int women, int workers)
    {
        var rules = ExpectedRules.For(profile);
        foreach (var (by, required) in new[] { (-1, false), (0, true), (1, true) })
        {
            var union = RuleData.Union(60, women + (women > 0 ? by : 0), workers + (workers > 0 ? by : 0));
            SeatChecks
                .Of(ReElection(60), union, rules)
                .Any(f => f.Why.Contains("女职工委员会", StringComparison.Ordinal))
                .ShouldBe(required, $"{by}");
            (BodyCard.OfWomen(null, 0, union.WomenMembers, union.WomenWorkers, rules).Problem is not null).ShouldBe(required, $"{by}");
            if (women > 0)
                SaysFounding(RuleData.Founding(60, women + by), rules, "不能只设一名女职工委员").ShouldBe(required, $"{by}");
        }
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_congress_instead_of_an_assembly_from_100_members_on(string profile)
    {
        var form = new NewForm { Form = MeetingForm.Congress, Entitled = 30 };
        foreach (var (members, allowed) in new[] { (99, false), (100, true), (101, true) })
            NewChecks.OfMeeting(form, RuleData.Union(members), ExpectedRules.For(profile)).Any().ShouldBe(!allowed, $"{members}");
    }

    private static Election ReElection(int members, int committee = 3, int audit = 3) =>
        new(RuleData.Union(members), ElectionKind.ReElection, null, Guid.CreateVersion7()) { CommitteeSeats = committee, AuditSeats = audit };

    private static bool Refuses(int members, int seats, RuleSet rules) =>
        SeatChecks.Of(ReElection(members, seats), RuleData.Union(members), rules).Any(f => f.Why.Contains("，委员会应为", StringComparison.Ordinal));

    private static bool SaysFounding(FoundingFile file, RuleSet rules, string word) =>
        FoundingChecks.SeatFaults(file, rules).Any(f => f.Contains(word, StringComparison.Ordinal));
}
