using Union.Work.Indicators;

namespace Union.Tests.Work.Indicators;

/// <summary>domain.md 4.1: rounding, floors, 0 of 0, the two years.</summary>
public sealed class IndicatorValueTests
{
    private static readonly IndicatorInfo Rate = new()
    {
        Code = "X01",
        Name = "率",
        Measure = "家",
        NumeratorName = "甲",
        DenominatorName = "乙",
        Formula = "",
        Source = "",
        Floor = 80,
        Target = 100,
    };

    private static readonly IndicatorInfo Overdue = Rate with { Unit = IndicatorUnit.Unions, Floor = null, Target = 0, LowerIsBetter = true };

    [Theory]
    [InlineData(0, 0, null, "—")]
    [InlineData(0, 3, "0", "0.0%")]
    [InlineData(2, 3, "66.67", "66.7%")]
    [InlineData(1, 8, "12.5", "12.5%")]
    [InlineData(329, 400, "82.25", "82.3%")] // half up, not to even
    [InlineData(1, 800, "0.13", "0.1%")] // 0.125
    [InlineData(1831, 5708, "32.08", "32.1%")] // domain.md 4.2, derived check
    public void Two_decimals_for_calculation_one_on_screen_halves_up(long numerator, long denominator, string? percent, string text)
    {
        var value = Of(Rate, numerator, denominator);
        value.Percent.ShouldBe(percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));
        value.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData(80, 100, false)]
    [InlineData(79_999, 100_000, true)] // shows as 80.0 %
    [InlineData(0, 0, false)]
    public void A_floor_is_compared_before_rounding(long numerator, long denominator, bool isBelow) =>
        Of(Rate, numerator, denominator).IsBelowFloor.ShouldBe(isBelow);

    [Theory]
    [InlineData(99_999, 100_000, false)]
    [InlineData(21, 21, true)]
    [InlineData(0, 0, false)]
    public void A_target_is_reached_only_wholly(long numerator, long denominator, bool reaches) =>
        Of(Rate, numerator, denominator).ReachesTarget.ShouldBe(reaches);

    [Fact]
    public void A_count_that_should_be_zero()
    {
        var value = Of(Overdue, 3, 120);
        (value.Percent, value.Text, value.ReachesTarget).ShouldBe((null, "3", false));
        Of(Overdue, 0, 120).ReachesTarget.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-09-30", "2026-01-01", "2025-10-01")]
    [InlineData("2026-10-01", "2026-01-01", "2026-10-01")]
    [InlineData("2026-12-31", "2026-01-01", "2026-10-01")]
    [InlineData("2026-01-01", "2026-01-01", "2025-10-01")]
    public void The_calendar_year_and_the_statistical_year_begin_apart(string on, string calendar, string statistical)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        new IndicatorContext(null!, day).From.ToString("yyyy-MM-dd", culture).ShouldBe(calendar);
        new IndicatorContext(null!, day, IndicatorPeriod.StatisticalYear).From.ToString("yyyy-MM-dd", culture).ShouldBe(statistical);
    }

    private static IndicatorValue Of(IndicatorInfo info, long numerator, long denominator) =>
        new(info, Guid.Empty, new DateOnly(2026, 9, 30), IndicatorPeriod.CalendarYear, info.Version, numerator, denominator);
}
