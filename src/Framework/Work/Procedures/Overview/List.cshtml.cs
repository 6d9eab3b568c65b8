using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Work.Procedures.Overview;

[SignedIn]
internal sealed class ListModel(CaseReach reach, IOrganizationTree tree, Procedures procedures) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn<CaseRow>> Columns =
    [
        new("事项", r => r.Case.SubjectTitle),
        new("组织", r => r.Organization),
        new("环节", r => r.State),
        new("开始日期", r => r.Case.StartedOn),
        new("进入本环节", r => r.Case.EnteredOn),
        new("到期", r => r.Case.NextDueOn),
        new("办结", r => r.Case.ClosedOn),
    ];

    public static IReadOnlyList<SelectListItem> OpenChoices { get; } = [new("办理中", "true"), new("已结束", "false")];

    public static IReadOnlyList<SelectListItem> LateChoices { get; } =
    [new("已逾期", "overdue"), new($"停留 {IndexModel.StandingDays} 天以上", "standing")];

    public Procedure Procedure { get; private set; } = null!;

    public DateOnly Today => procedures.Today;

    public KeyPage<CaseRow> Rows { get; private set; } = KeyPage.Empty<CaseRow>();

    public IReadOnlyList<SelectListItem> States => [.. Procedure.States.Select(s => new SelectListItem(s.Name, s.Code))];

    public async Task<IActionResult> OnGetAsync(string code, string? state, bool? open, string? late, CancellationToken cancellationToken)
    {
        if (await CasesAsync(code, state, open, late) is not { } cases)
            return NotFound();
        var ask = KeyRequest.From(Request);
        var total = await cases.CountAsync(cancellationToken);
        if (Guid.TryParseExact(ask.Key(), "N", out var id))
            cases = ask.IsBackward ? cases.Where(c => c.Id > id) : cases.Where(c => c.Id < id);
        cases = ask.IsBackward ? cases.OrderBy(c => c.Id) : cases.OrderByDescending(c => c.Id);
        var rows = await RowsAsync(await cases.Take(ask.Take).ToListAsync(cancellationToken), cancellationToken);
        Rows = KeyPage.Of(rows, ask, r => r.Case.Id.ToString("N"), total);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(
        string code,
        string? state,
        bool? open,
        string? late,
        string? format,
        CancellationToken cancellationToken
    ) =>
        await CasesAsync(code, state, open, late) is { } cases
            ? new ExportResult<CaseRow>(Procedure.Name, ExportedAsync(cases), Columns, format == "xlsx")
            : NotFound();

    private async Task<IQueryable<ProcedureCase>?> CasesAsync(string code, string? state, bool? open, string? late)
    {
        if ((await reach.ProceduresAsync()).FirstOrDefault(p => p.Code == code) is not { } procedure)
            return null;
        Procedure = procedure;
        var cases = await reach.VisibleAsync(procedure);
        if (!string.IsNullOrEmpty(state))
            cases = cases.Where(c => c.State == state);
        var (today, before) = (Today, Today.AddDays(-IndexModel.StandingDays));
        cases = late switch
        {
            "overdue" => cases.Where(c => c.ClosedOn == null && c.NextDueOn < today),
            "standing" => cases.Where(c => c.ClosedOn == null && c.EnteredOn < before),
            _ => cases,
        };
        return open is { } isOpen ? cases.Where(c => (c.ClosedOn == null) == isOpen) : cases;
    }

    // In portions, so that a long list is never whole in memory.
    private async IAsyncEnumerable<CaseRow> ExportedAsync(IQueryable<ProcedureCase> cases)
    {
        const int portion = 500;
        for (var last = default(Guid?); ; )
        {
            var found = await (last is { } id ? cases.Where(c => c.Id < id) : cases).OrderByDescending(c => c.Id).Take(portion).ToListAsync();
            foreach (var row in await RowsAsync(found, CancellationToken.None))
                yield return row;
            if (found.Count < portion)
                yield break;
            last = found[^1].Id;
        }
    }

    private async Task<List<CaseRow>> RowsAsync(List<ProcedureCase> found, CancellationToken cancellationToken)
    {
        var names = await tree.NamesAsync([.. found.Select(c => c.OrganizationId)], cancellationToken);
        return [.. found.Select(c => new CaseRow(c, names.GetValueOrDefault(c.OrganizationId, ""), Procedure.State(c.State).Name))];
    }
}
