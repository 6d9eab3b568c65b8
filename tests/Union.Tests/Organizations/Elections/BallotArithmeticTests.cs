using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Work.Rules;

namespace Union.Tests.Organizations.Elections;

/// <summary>The numbers of domain.md 2(a).5 at their edges.</summary>
public sealed class BallotArithmeticTests
{
    private static readonly RuleCatalog Catalog = new([new OrganizationRules()]);

    [Theory]
    // present ≥ 2/3 of those entitled
    [InlineData(90, 59, false)]
    [InlineData(90, 60, true)]
    [InlineData(100, 66, false)]
    [InlineData(100, 67, true)]
    [InlineData(1, 1, true)]
    public void Quorum_is_two_thirds_of_those_entitled(int entitled, int present, bool has)
    {
        var outcome = Decide(Count(1, entitled, present, Vote("测甲", present)));
        outcome.HasQuorum.ShouldBe(has);
        if (!has)
            outcome.Elected.ShouldBeEmpty();
    }

    [Theory]
    // more than half of those entitled, not of those present
    [InlineData(100, 50, false)]
    [InlineData(100, 51, true)]
    [InlineData(101, 50, false)]
    [InlineData(101, 51, true)]
    [InlineData(99, 49, false)]
    [InlineData(99, 50, true)]
    public void Elected_is_who_has_more_than_half_of_those_entitled(int entitled, int votes, bool elected) =>
        Decide(Count(1, entitled, entitled - 10, Vote("测甲", votes))).Elected.Any().ShouldBe(elected);

    [Fact]
    public void The_highest_are_elected_up_to_the_seats()
    {
        var outcome = Decide(Count(2, 100, 90, Vote("测甲", 60), Vote("测乙", 80), Vote("测丙", 55)));
        outcome.Elected.Select(v => v.Name).ShouldBe(["测乙", "测甲"]);
        outcome.Open.ShouldBe(0);
    }

    [Fact]
    public void A_tie_at_the_last_seat_is_left_to_the_meeting()
    {
        var outcome = Decide(Count(2, 100, 90, Vote("测甲", 60), Vote("测乙", 80), Vote("测丙", 60)));
        outcome.Elected.Select(v => v.Name).ShouldBe(["测乙"]);
        outcome.Tied.Select(v => v.Name).ShouldBe(["测甲", "测丙"]);
        outcome.Open.ShouldBe(1);
        outcome.Lines.ShouldContain(l => l.Sum.Contains("再次投票"));
    }

    [Fact]
    public void A_tie_above_the_last_seat_decides_itself() =>
        Decide(Count(2, 100, 90, Vote("测甲", 60), Vote("测乙", 60), Vote("测丙", 55))).Tied.ShouldBeEmpty();

    [Theory]
    [InlineData(90, 90, 91, 0, "本次投票无效")]
    [InlineData(90, 91, 90, 0, "每人一张")]
    [InlineData(101, 90, 90, 0, "多于应到会")]
    [InlineData(90, 90, 80, 81, "无效票 81 张")]
    [InlineData(90, -1, -1, 0, "不能是负数")]
    public void An_impossible_count_is_refused_with_the_reason(int present, int issued, int returned, int invalid, string why) =>
        BallotArithmetic.Faults(new BallotCount(1, 100, present, issued, returned, invalid, [Vote("测甲", 0)])).ShouldContain(f => f.Contains(why));

    [Fact]
    public void Returned_equal_to_issued_is_no_fault() => BallotArithmetic.Faults(Count(1, 100, 90, Vote("测甲", 90))).ShouldBeEmpty();

    [Fact]
    public void Nobody_has_more_votes_than_there_are_valid_ballots()
    {
        BallotArithmetic.Faults(Count(1, 100, 90, new VoteCount("测甲", 80, 5, 5))).ShouldBeEmpty();
        BallotArithmetic.Faults(Count(1, 100, 90, new VoteCount("测甲", 80, 6, 5))).ShouldContain(f => f.Contains("多于有效票 90 张"));
    }

    [Fact]
    public void Approvals_beyond_the_seats_are_refused()
    {
        BallotArithmetic.Faults(Count(1, 100, 90, Vote("测甲", 45), Vote("测乙", 45))).ShouldBeEmpty();
        BallotArithmetic.Faults(Count(1, 100, 90, Vote("测甲", 46), Vote("测乙", 45))).ShouldContain(f => f.Contains("多于应选名额"));
    }

    [Fact]
    public void A_name_stands_once() =>
        BallotArithmetic.Faults(Count(2, 100, 90, Vote("测甲", 45), Vote("测甲", 45))).ShouldContain(f => f.Contains("填写了 2 次"));

    [Theory]
    // candidates at least 5 % more than seats
    [InlineData(3, 5, 4)]
    [InlineData(7, 5, 8)]
    [InlineData(20, 5, 21)]
    [InlineData(21, 5, 23)]
    [InlineData(9, 10, 10)]
    [InlineData(11, 10, 13)]
    [InlineData(5, 0, 5)]
    public void Candidates_outnumber_the_seats(int seats, int percent, int candidates) =>
        BallotArithmetic.CandidatesNeeded(seats, percent).ShouldBe(candidates);

    [Theory]
    // 工会法§18: more than half of all
    [InlineData(50, 100, false)]
    [InlineData(51, 100, true)]
    public void A_removal_takes_more_than_half_of_all(int votes, int all, bool carried) =>
        BallotArithmetic.IsRemoved(votes, all, For("national").Value(OrganizationRules.RemovalMajority)).ShouldBe(carried);

    [Theory]
    [InlineData("national", "企业工会主席产生办法")]
    [InlineData("henan", "豫工会条例§7")]
    public void The_head_of_the_enterprise_does_not_stand_for_chair(string profile, string source)
    {
        var head = new CandidateFacts("测甲") { IsHead = true };
        Eligibility
            .WhyNot(head, BodyKind.UnionCommittee, OfficerPost.Chair, For(profile))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(w => w.ShouldContain("企业行政负责人"), w => w.ShouldContain(source));
        Eligibility.WhyNot(head, BodyKind.UnionCommittee, OfficerPost.Member, For(profile)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_exclusion_names_its_rule()
    {
        var rules = For("national");
        string Why(CandidateFacts who, OfficerPost post = OfficerPost.Chair) =>
            string.Concat(Eligibility.WhyNot(who, BodyKind.UnionCommittee, post, rules));
        Why(new CandidateFacts("测") { IsPartner = true }).ShouldContain("合伙人");
        Why(new CandidateFacts("测") { IsHrHead = true }).ShouldContain("人力资源");
        Why(new CandidateFacts("测") { IsForeign = true }).ShouldContain("外籍");
        Why(new CandidateFacts("测") { IsRelative = true }, OfficerPost.Member).ShouldContain("工会法§10");
        Why(new CandidateFacts("测") { IsRetainedMember = true }, OfficerPost.Member).ShouldContain("保留会籍");
        Why(new CandidateFacts("测")).ShouldBeEmpty();
        Eligibility
            .WhyNot(new CandidateFacts("测") { IsLegalRepresentative = true }, BodyKind.UnionCommittee, OfficerPost.Chair, For("beijing"))
            .ShouldHaveSingleItem()
            .ShouldContain("京工会法办法§14");
    }

    private static VoteCount Vote(string name, int votes) => new(name, votes);

    private static BallotCount Count(int seats, int entitled, int present, params VoteCount[] votes) =>
        new(seats, entitled, present, present, present, 0, votes);

    private static CountOutcome Decide(BallotCount count) => BallotArithmetic.Decide(count, CountingRules.From(For("national")));

    private static RuleSet For(string profile) => new(new RuleBook.Situation(new DateOnly(2026, 6, 1), Catalog.ChainOf(profile), [], Guid.Empty));
}
