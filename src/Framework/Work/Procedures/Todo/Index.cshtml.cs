using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Lists;

namespace Union.Work.Procedures.Todo;

[SignedIn]
internal sealed class IndexModel(TodoList list, CaseReach reach, Procedures procedures) : PageModel
{
    public bool Overdue { get; private set; }

    public DateOnly Today => procedures.Today;

    public KeyPage<TodoRow> Rows { get; private set; } = KeyPage.Empty<TodoRow>();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGetAsync(string? procedure, bool overdue, CancellationToken cancellationToken)
    {
        Overdue = overdue;
        Choices = [.. (await reach.ProceduresAsync()).Select(p => new SelectListItem(p.Name, p.Code))];
        Rows = await list.PageAsync(procedure is "" ? null : procedure, overdue ? Today : null, KeyRequest.From(Request), cancellationToken);
    }
}
