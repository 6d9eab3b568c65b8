using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Work.Procedures.Overview;

[SignedIn]
internal sealed class IndexModel(CaseReach reach, Procedures procedures) : PageModel
{
    internal const int StandingDays = 30;

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var boards = new List<Board>();
        foreach (var procedure in await reach.ProceduresAsync())
            boards.Add(await BoardAsync(procedure, cancellationToken));
        Boards = boards;
    }

    private async Task<Board> BoardAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        var today = procedures.Today;
        var before = today.AddDays(-StandingDays);
        var counts = await (await reach.VisibleAsync(procedure))
            .GroupBy(c => c.State)
            .Select(g => new
            {
                State = g.Key,
                Count = g.Count(),
                Overdue = g.Count(c => c.ClosedOn == null && c.NextDueOn < today),
                Standing = g.Count(c => c.ClosedOn == null && c.EnteredOn < before),
            })
            .ToDictionaryAsync(g => g.State, cancellationToken);
        return new Board(
            procedure,
            [
                .. procedure.States.Select(s =>
                    counts.TryGetValue(s.Code, out var c)
                        ? new BoardRow(s, c.Count, c.Overdue, s.IsResting ? 0 : c.Standing)
                        : new BoardRow(s, 0, 0, 0)
                ),
            ]
        );
    }
}
