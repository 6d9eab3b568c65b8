using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Organizations.Terms.Overview;

namespace Union.Organizations.Terms.Calendar;

/// <summary>Re-elections that become due in the next twelve months.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(TermList list, IOrganizationTree tree) : PageModel
{
    private const int MostRows = 600;
    private const int MonthsShown = 12;

    [BindProperty(SupportsGet = true)]
    public Guid? Within { get; set; }

    /// <summary>First month, 2026-11; this month when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public IReadOnlyList<CalendarMonth> Months { get; private set; } = [];

    public string Name { get; private set; } = "";

    public DateOnly First { get; private set; }

    public TermDays Days { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Days = await list.DaysAsync(cancellationToken);
        First = DateOnly.TryParseExact(From + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            ? asked
            : new DateOnly(Days.Today.Year, Days.Today.Month, 1);
        if (First.Year is < 1950 or > 2200 || await list.YearAsync(Within, First, MostRows, cancellationToken) is not { } year)
            return NotFound();
        Months =
        [
            .. Enumerable
                .Range(0, MonthsShown)
                .Select(i => First.AddMonths(i))
                .Select(m => new CalendarMonth(
                    m,
                    year.Counts.GetValueOrDefault((m.Year, m.Month)),
                    [.. year.Rows.Where(r => r.Term.DueOn.Year == m.Year && r.Term.DueOn.Month == m.Month)]
                )),
        ];
        Name = await tree.NameOfAsync(Within ?? tree.RootId) ?? "";
        return Page();
    }
}
