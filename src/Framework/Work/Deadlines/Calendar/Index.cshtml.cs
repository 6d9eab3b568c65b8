using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Work.Deadlines.Calendar;

[RequirePermission(RulePermissions.View)]
internal sealed class IndexModel(
    WorkingCalendars calendars,
    UnionDbContext db,
    SiteService sites,
    Access access,
    IOrganizationTree tree,
    Procedures.Procedures procedures,
    TimeProvider clock
) : PageModel
{
    private const string EnterYear = "calendar.year";
    private const int HistoryShown = 10;

    [BindProperty]
    public CalendarForm Input { get; set; } = new();

    public IReadOnlyList<HolidayYear> Years { get; private set; } = [];

    /// <summary>Who entered or corrected a year, the latest first.</summary>
    public IReadOnlyList<Act> History { get; private set; } = [];

    public int ThisYear => RuleDay.Today(clock).Year;

    public bool MayManage { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [RequirePermission(RulePermissions.Manage)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!MayManage)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        var (year, problems) = CalendarReader.Read(Input);
        foreach (var problem in problems)
            ModelState.AddModelError("", problem);
        if (year is null)
            return Page();
        db.Act(EnterYear, $"录入 {year.Year} 年节假日安排", year.Source);
        await sites.UpdateSiteSettingsAsync(
            site => site.Put(new HolidaySettings { Years = [.. site.As<HolidaySettings>().Years.Where(y => y.Year != year.Year), year] }),
            cancellationToken
        );
        calendars.Forget();
        var moved = await procedures.RecountAsync(year.Year, cancellationToken);
        if (moved > 0)
        {
            db.Act("calendar.recount", $"按 {year.Year} 年节假日安排重新计算 {moved} 个期限");
            await db.SaveChangesAsync(cancellationToken);
        }
        this.Succeeded($"{year.Year} 年的安排已保存{(moved > 0 ? $"，{moved} 个正在计算的期限随之改变" : "")}。");
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        History = await db.Set<Act>()
            .AsNoTracking()
            .Where(a => a.Name == EnterYear)
            .OrderByDescending(a => a.Sequence)
            .Take(HistoryShown)
            .ToListAsync(cancellationToken);
        Years = await calendars.YearsAsync(cancellationToken);
        MayManage = await access.HasAsync(RulePermissions.Manage, tree.RootId);
    }
}
