using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.LegalPersons;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach, Procedures procedures) : PageModel
{
    public DateOnly Today => procedures.Today;

    public KeyPage<LegalRow> Rows { get; private set; } = KeyPage.Empty<LegalRow>();

    public async Task OnGetAsync(string? q, LegalStanding? standing, CancellationToken cancellationToken)
    {
        var ask = KeyRequest.From(Request);
        var rows = await RowsAsync(q, standing);
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParseExact(ask.Key(), "N", out var id))
            rows = ask.IsBackward ? rows.Where(r => r.Legal.Id < id) : rows.Where(r => r.Legal.Id > id);
        rows = ask.IsBackward ? rows.OrderByDescending(r => r.Legal.Id) : rows.OrderBy(r => r.Legal.Id);
        Rows = KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, r => r.Legal.Id.ToString("N"), total);
    }

    public async Task<IActionResult> OnGetExportAsync(string? q, LegalStanding? standing, string? format) =>
        new ExportResult<LegalRow>(
            "工会法人登记",
            (await RowsAsync(q, standing)).OrderBy(r => r.Legal.Id).AsAsyncEnumerable(),
            ColumnsOn(Today),
            format == "xlsx"
        );

    private static IReadOnlyList<ExportColumn<LegalRow>> ColumnsOn(DateOnly today) =>
        [
            new("工会名称", r => r.Legal.Name),
            new("统一社会信用代码", r => r.Legal.Code),
            new("住所", r => r.Legal.Address),
            new("法定代表人", r => r.Legal.Representative),
            new("发证日期", r => r.Legal.IssuedOn),
            new("有效期至", r => r.Legal.EndsOn),
            new("状态", r => r.StandingOn(today).DisplayName()),
        ];

    private async Task<IQueryable<LegalRow>> RowsAsync(string? q, LegalStanding? standing)
    {
        var seen = (await reach.VisibleAsync()).Select(o => o.Id);
        var legals = db.Below<LegalPerson>().Where(l => seen.Contains(l.Id));
        if (!string.IsNullOrWhiteSpace(q))
            legals = legals.Where(l => l.Name.Contains(q.Trim()) || l.Code.StartsWith(q.Trim()));
        var cases = db.Below<ProcedureCase>();
        var rows = legals.Select(l => new LegalRow
        {
            Legal = l,
            State = cases.Where(c => c.SubjectId == l.Id).Select(c => c.State).FirstOrDefault(),
        });
        return standing is { } wanted ? rows.In(wanted, Today) : rows;
    }
}
