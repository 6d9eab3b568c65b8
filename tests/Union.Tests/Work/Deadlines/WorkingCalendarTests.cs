using Union.Work.Deadlines;

namespace Union.Tests.Work.Deadlines;

public sealed class WorkingCalendarTests
{
    private readonly WorkingCalendar _calendar = new(WorkingCalendars.Known);

    [Theory]
    // 民法典§201: the day itself is not counted.
    [InlineData("2026-03-02", 7, TimeUnit.Day, "2026-03-09")]
    // §203: 2026-05-02 is a holiday, the period ends on the first day after the holiday, 5-06.
    [InlineData("2026-04-25", 7, TimeUnit.Day, "2026-05-06")]
    // The last day is a Sunday that is worked (2026-09-20): it counts.
    [InlineData("2026-09-13", 7, TimeUnit.Day, "2026-09-20")]
    // §202: months end on the same day, or on the month's last.
    [InlineData("2026-01-30", 1, TimeUnit.Month, "2026-02-28")]
    [InlineData("2024-02-29", 1, TimeUnit.Year, "2025-02-28")]
    [InlineData("2026-03-31", 3, TimeUnit.Month, "2026-06-30")]
    // Working days over the spring festival: 2-14 is worked, 2-15 to 2-23 are off, 2-28 is worked.
    [InlineData("2026-02-13", 2, TimeUnit.WorkingDay, "2026-02-24")]
    [InlineData("2026-02-26", 2, TimeUnit.WorkingDay, "2026-02-28")]
    [InlineData("2026-03-02", 5, TimeUnit.WorkingDay, "2026-03-09")]
    public void A_period_ends_on_the_day_the_law_says(string start, int amount, TimeUnit unit, string end) =>
        _calendar.Add(DateOnly.Parse(start), amount, unit).ShouldBe(DateOnly.Parse(end));

    [Theory]
    // Over the spring festival: 2-24 to 2-28 are worked, the Saturday too.
    [InlineData("2026-02-14", "2026-02-28", 5)]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    [InlineData("2026-03-06", "2026-03-08", 0)]
    public void Working_days_between_two_days_are_counted_without_the_first(string from, string to, int days) =>
        _calendar.WorkingDaysBetween(DateOnly.Parse(from), DateOnly.Parse(to)).ShouldBe(days);

    [Theory]
    [InlineData(2024, 28)]
    [InlineData(2025, 28)]
    [InlineData(2026, 33)]
    public void The_arrangements_have_the_days_off_that_were_announced(int year, int days) =>
        WorkingCalendars.Known.Single(y => y.Year == year).Holidays.Sum(h => h.To.DayNumber - h.From.DayNumber + 1).ShouldBe(days);

    [Fact]
    public void Make_up_days_fall_on_weekends_and_holidays_do_not_overlap_them()
    {
        foreach (var year in WorkingCalendars.Known)
        foreach (var day in year.Workdays)
        {
            day.DayOfWeek.ShouldBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            year.Holidays.ShouldAllBe(h => day < h.From || day > h.To);
        }
    }

    [Fact]
    public void A_year_without_arrangement_is_known_to_be_guessed() => (_calendar.Knows(2026), _calendar.Knows(2031)).ShouldBe((true, false));
}
