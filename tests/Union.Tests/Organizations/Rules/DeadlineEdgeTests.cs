using Union.Organizations.Elections.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Committees;
using Union.Organizations.Terms.Extensions;
using Union.Organizations.Terms.Overview;
using Union.Organizations.Tree;
using Union.Work.Deadlines;

namespace Union.Tests.Organizations.Rules;

/// <summary>Days, months and years of domain.md 2(a).2, 2(a).5 and 2(a).6, on the last day and the day after, in every place.</summary>
public sealed class DeadlineEdgeTests
{
    private static readonly WorkingCalendar Calendar = new([]);

    public static TheoryData<string> EachPlace() => RuleData.EachPlace();

    [Theory]
    [InlineData("national", 12)]
    [InlineData("henan", 12)] // 豫工会条例§6
    [InlineData("chongqing", 12)] // 渝工会条例§7
    [InlineData("shandong", 12)]
    [InlineData("zhejiang", 12)]
    [InlineData("shanghai", 6)] // 沪工会条例§10
    [InlineData("beijing", 6)] // 京工会法办法§11
    public void A_unit_has_until_the_same_day_so_many_months_on(string profile, int months)
    {
        var last = new DateOnly(2026, 11, 17); // a Tuesday, between two working days
        foreach (var by in new[] { -1, 0, 1 })
            Calendar
                .Add(last.AddMonths(-months).AddDays(by), ExpectedRules.For(profile).Value(OrganizationRules.FoundingDeadline), TimeUnit.Month)
                .ShouldBe(last.AddDays(by));
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void The_public_notice_runs_seven_days_after_its_first(string profile)
    {
        var days = ExpectedRules.For(profile).Value(OrganizationRules.CandidateNotice);
        // From Monday to Monday; a last day on a Saturday gives way to Monday (民法典§203).
        Calendar.Add(new DateOnly(2026, 11, 2), days, TimeUnit.Day).ShouldBe(new DateOnly(2026, 11, 9));
        Calendar.Add(new DateOnly(2026, 11, 7), days, TimeUnit.Day).ShouldBe(new DateOnly(2026, 11, 16));
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_change_of_the_legal_person_is_registered_within_thirty_days(string profile) =>
        Calendar
            .Add(new DateOnly(2026, 11, 2), ExpectedRules.For(profile).Value(OrganizationRules.LegalChange), TimeUnit.Day)
            .ShouldBe(new DateOnly(2026, 12, 2));

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_chairs_office_is_filled_within_three_months_and_warned_of_after_sixty_days(string profile)
    {
        var since = new DateOnly(2026, 6, 1);
        foreach (var (days, urgent, over) in new[] { (59, false, false), (60, true, false), (61, true, false), (92, true, false), (93, true, true) })
        {
            // 92 days after 1 June is 1 September: the last day of the three months.
            var vacancy = Vacancy.AllOf(Without(since), ExpectedRules.For(profile), Calendar, since.AddDays(days)).ShouldHaveSingleItem();
            (vacancy.Due, vacancy.IsUrgent, vacancy.IsOver).ShouldBe((new DateOnly(2026, 9, 1), urgent, over), $"{days}");
        }
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void The_head_of_the_audit_committee_is_replaced_within_three_months(string profile) =>
        Calendar
            .Add(new DateOnly(2026, 6, 1), ExpectedRules.For(profile).Value(OrganizationRules.AuditVacancy), TimeUnit.Month)
            .ShouldBe(new DateOnly(2026, 9, 1));

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_term_is_due_soon_overdue_and_seriously_overdue_on_the_day_of_the_rule(string profile)
    {
        (int Days, TermStatus Status)[] edges =
        [
            (-181, TermStatus.InTerm),
            (-180, TermStatus.DueSoon),
            (-179, TermStatus.DueSoon),
            (0, TermStatus.DueSoon),
            (1, TermStatus.Overdue),
            (364, TermStatus.Overdue),
            (365, TermStatus.SeriouslyOverdue),
            (366, TermStatus.SeriouslyOverdue),
        ];
        var term = RuleData.Term(RuleData.Today);
        foreach (var (days, status) in edges)
            TermDays.From(RuleData.Today.AddDays(days), ExpectedRules.For(profile)).Of(term).ShouldBe(status, $"{days}");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_postponement_goes_to_half_a_year_and_no_day_further(string profile)
    {
        var months = ExpectedRules.For(profile).Value(OrganizationRules.Postponement);
        var term = RuleData.Term(new DateOnly(2026, 12, 10));
        TermExtension.WhyNot(term, new DateOnly(2026, 12, 10), months, "").ShouldNotBeNull();
        TermExtension.WhyNot(term, new DateOnly(2026, 12, 11), months, "").ShouldBeNull();
        TermExtension.WhyNot(term, new DateOnly(2027, 6, 10), months, "").ShouldBeNull();
        TermExtension.WhyNot(term, new DateOnly(2027, 6, 11), months, "").ShouldNotBeNull().ShouldContain("6 个月");
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_term_has_three_or_five_years_and_five_in_a_federation(string profile)
    {
        foreach (
            var (years, grassroots, federation) in new[]
            {
                (2, false, false),
                (3, true, false),
                (4, false, false),
                (5, true, true),
                (6, false, false),
            }
        )
        {
            Years(profile, years, OrganizationType.SingleUnion).ShouldBe(grassroots, $"{years}");
            Years(profile, years, OrganizationType.TownshipUnion).ShouldBe(grassroots, $"{years}");
            Years(profile, years, OrganizationType.CountyFederation).ShouldBe(federation, $"{years}");
            Years(profile, years, OrganizationType.IndustrialUnion).ShouldBe(federation, $"{years}");
        }
    }

    [Theory]
    [MemberData(nameof(EachPlace))]
    public void A_re_election_before_t_180_gives_its_reason(string profile)
    {
        var (union, form) = (
            RuleData.Union(),
            new NewForm
            {
                Entitled = 30,
                Form = MeetingForm.Assembly,
                CommitteeSeats = 3,
                AuditSeats = 3,
            }
        );
        foreach (var (left, early) in new[] { (181, true), (180, false), (179, false) })
            NewChecks
                .OfReElection(form, union, RuleData.Term(RuleData.Today.AddDays(left)), ExpectedRules.For(profile), RuleData.Today)
                .Any(w => w.Contains("提前换届", StringComparison.Ordinal))
                .ShouldBe(early, $"{left}");
    }

    private static bool Years(string profile, int years, OrganizationType type) =>
        !NewChecks
            .OfReElection(
                new NewForm
                {
                    Years = years,
                    Entitled = 30,
                    Form = MeetingForm.Assembly,
                    CommitteeSeats = 3,
                    AuditSeats = 3,
                },
                RuleData.Union(type: type),
                null,
                ExpectedRules.For(profile),
                RuleData.Today
            )
            .Any(w => w.Contains("每届年数", StringComparison.Ordinal));

    private static CommitteeView Without(DateOnly since)
    {
        var chair = new Officer(Guid.CreateVersion7(), null, BodyKind.UnionCommittee, OfficerPost.Chair, "测主席", since.AddYears(-2));
        chair.End(since, "调动");
        return new CommitteeView([], [], [], [chair], []);
    }
}
