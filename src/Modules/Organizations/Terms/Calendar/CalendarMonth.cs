using Union.Organizations.Terms.Overview;

namespace Union.Organizations.Terms.Calendar;

/// <summary>A month of the calendar: how many become due, and those that are shown.</summary>
internal sealed record CalendarMonth(DateOnly First, int Count, IReadOnlyList<TermRow> Rows)
{
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public int Hidden => Count - Rows.Count;
}
