using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Work.Rules;

namespace Union.Tests.Organizations.Rules;

/// <summary>Quorum, majorities, differential lists and who may not stand (domain.md 2(a).5), at the edges, in every place.</summary>
public sealed class VotingEdgeTests
{
    public static TheoryData<string> EachPlace() => RuleData.EachPlace();

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void The_meeting_stands_when_two_thirds_of_those_entitled_came(string profile)
    {
        foreach (var (entitled, present, stands) in new[] { (90, 59, false), (90, 60, true), (90, 61, true), (91, 60, false), (91, 61, true) })
            Decide(profile, entitled, present, present).HasQuorum.ShouldBe(stands, $"{present}/{entitled}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void Elected_is_who_has_more_than_half_of_those_entitled_not_of_those_present(string profile)
    {
        foreach (var (entitled, votes, elected) in new[] { (100, 49, false), (100, 50, false), (100, 51, true), (101, 50, false), (101, 51, true) })
            Decide(profile, entitled, 70, votes).Elected.Any().ShouldBe(elected, $"{votes}/{entitled}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_removal_takes_more_than_half_of_all_members(string profile)
    {
        var fraction = ExpectedRules.For(profile).Value(OrganizationRules.RemovalMajority);
        foreach (var (votes, all, carried) in new[] { (49, 100, false), (50, 100, false), (51, 100, true), (50, 99, true) })
            BallotArithmetic.IsRemoved(votes, all, fraction).ShouldBe(carried, $"{votes}/{all}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void An_extra_meeting_is_proposed_by_a_third_of_the_members(string profile)
    {
        var fraction = ExpectedRules.For(profile).Value(OrganizationRules.ExtraMeeting);
        foreach (var (asked, members, enough) in new[] { (32, 99, false), (33, 99, true), (34, 99, true), (33, 100, false), (34, 100, true) })
            fraction.IsReachedBy(asked, members).ShouldBe(enough, $"{asked}/{members}");
        fraction.Least(100).ShouldBe(34);
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void Candidates_outnumber_the_seats_by_five_percent_and_ten_on_the_standing_committee(string profile)
    {
        var rules = ExpectedRules.For(profile);
        var (committee, standing) = (rules.Value(OrganizationRules.CandidateSurplus), rules.Value(OrganizationRules.StandingSurplus));
        foreach (var (seats, needed) in new[] { (3, 4), (19, 20), (20, 21), (21, 23), (40, 42), (41, 44) })
            BallotArithmetic.CandidatesNeeded(seats, committee).ShouldBe(needed, $"{seats}");
        foreach (var (seats, needed) in new[] { (9, 10), (10, 11), (11, 13) })
            BallotArithmetic.CandidatesNeeded(seats, standing).ShouldBe(needed, $"{seats}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void Each_exclusion_keeps_from_the_chair_and_kinship_from_the_committee(string profile)
    {
        var rules = ExpectedRules.For(profile);
        CandidateFacts[] notChair =
        [
            new("测甲") { IsHead = true },
            new("测甲") { IsPartner = true },
            new("测甲") { IsHrHead = true },
            new("测甲") { IsForeign = true },
            new("测甲") { IsLegalRepresentative = true },
        ];
        foreach (var facts in notChair)
        {
            Reasons(facts, BodyKind.UnionCommittee, OfficerPost.Chair, rules).Count.ShouldBe(1);
            Reasons(facts, BodyKind.UnionCommittee, OfficerPost.Member, rules).ShouldBeEmpty();
        }
        var relative = new CandidateFacts("测乙") { IsRelative = true };
        Reasons(relative, BodyKind.UnionCommittee, OfficerPost.Member, rules).ShouldHaveSingleItem().ShouldContain("工会法§10");
        Reasons(relative, BodyKind.Standing, OfficerPost.Member, rules).Count.ShouldBe(1);
        Reasons(relative, BodyKind.FundsAudit, OfficerPost.Member, rules).ShouldBeEmpty();
        Reasons(new CandidateFacts("测丙"), BodyKind.UnionCommittee, OfficerPost.Chair, rules).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Reasons(CandidateFacts facts, BodyKind body, OfficerPost post, RuleSet rules) =>
        Eligibility.WhyNot(facts, body, post, rules);

    private static CountOutcome Decide(string profile, int entitled, int present, int votes) =>
        BallotArithmetic.Decide(
            new BallotCount(1, entitled, present, present, present, 0, [new VoteCount("测甲", votes)]),
            CountingRules.From(ExpectedRules.For(profile))
        );
}
