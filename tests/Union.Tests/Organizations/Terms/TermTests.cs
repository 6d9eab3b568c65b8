using Union.Organizations.Terms;

namespace Union.Tests.Organizations.Terms;

/// <summary>The days of a term (A-20..A-22).</summary>
public sealed class TermTests
{
    private static readonly DateOnly End = new(2026, 6, 30);

    [Theory]
    // due soon from T-180, overdue from T+1, serious from a year
    [InlineData(-181, TermStatus.InTerm)]
    [InlineData(-180, TermStatus.DueSoon)]
    [InlineData(0, TermStatus.DueSoon)]
    [InlineData(1, TermStatus.Overdue)]
    [InlineData(364, TermStatus.Overdue)]
    [InlineData(365, TermStatus.SeriouslyOverdue)]
    public void The_status_follows_the_day(int days, TermStatus status) => Term().StatusOn(End.AddDays(days), 180, 365).ShouldBe(status);

    [Theory]
    [InlineData(1, TermStatus.ExtensionApproved)]
    [InlineData(184, TermStatus.ExtensionApproved)]
    [InlineData(185, TermStatus.Overdue)]
    public void An_approved_extension_holds_to_its_last_day(int days, TermStatus status)
    {
        var term = Term();
        term.Extend(End.AddDays(184), "测工发〔2026〕9号");
        term.StatusOn(End.AddDays(days), 180, 365).ShouldBe(status);
    }

    [Fact]
    public void A_closed_term_is_over()
    {
        var term = Term();
        term.Close(End);
        term.StatusOn(End.AddDays(900), 180, 365).ShouldBe(TermStatus.Closed);
        term.StatusOn(End.AddDays(-1), 180, 365).ShouldBe(TermStatus.DueSoon);
    }

    [Theory]
    [InlineData("2026-07-01", 3, "2029-06-30")]
    [InlineData("2026-01-01", 5, "2030-12-31")]
    [InlineData("2024-02-29", 3, "2027-02-27")]
    public void A_computed_end_is_the_day_before(string start, int years, string end) =>
        Union.Organizations.Terms.Term.ComputeEnd(DateOnly.Parse(start, null), years).ShouldBe(DateOnly.Parse(end, null));

    [Fact]
    public void A_term_does_not_end_before_it_begins()
    {
        Union.Organizations.Terms.Term.WhyNot(End, End.AddDays(-1))!.ShouldContain("早于任期开始");
        Union.Organizations.Terms.Term.WhyNot(End, End).ShouldBeNull();
    }

    private static Term Term() => new(Guid.NewGuid(), 3, new DateOnly(2021, 7, 1), End, 5);
}
