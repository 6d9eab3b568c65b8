using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Work.Reminders;

[SignedIn]
internal sealed class IndexModel(ReminderList list, UnionDbContext db, ICurrentUser user, Procedures.Procedures procedures) : PageModel
{
    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    public KeyPage<Reminder> Rows { get; private set; } = KeyPage.Empty<Reminder>();

    public DateOnly Today => procedures.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await list.PageAsync(KeyRequest.From(Request), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var mine = await (await list.OpenAsync(cancellationToken)).Where(r => Chosen.Contains(r.Id)).ToListAsync(cancellationToken);
        foreach (var reminder in mine)
            reminder.Read(user.DisplayName);
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded(mine.Count == 0 ? "没有勾选提醒。" : $"{mine.Count} 条提醒已标为已读。");
        return RedirectToPage();
    }
}
