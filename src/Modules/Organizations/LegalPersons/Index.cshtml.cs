using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.LegalPersons;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach, Procedures procedures) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn<LegalPerson>> Columns =
    [
        new("工会名称", l => l.Name),
        new("统一社会信用代码", l => l.Code),
        new("住所", l => l.Address),
        new("法定代表人", l => l.Representative),
        new("发证日期", l => l.IssuedOn),
        new("有效期至", l => l.EndsOn),
    ];

    public static IReadOnlyList<SelectListItem> ExpiredChoices { get; } = [new("已到期", "true"), new("有效", "false")];

    public DateOnly Today => procedures.Today;

    public KeyPage<LegalPerson> Rows { get; private set; } = KeyPage.Empty<LegalPerson>();

    public async Task OnGetAsync(string? q, bool? expired, CancellationToken cancellationToken)
    {
        var ask = KeyRequest.From(Request);
        var rows = await RowsAsync(q, expired);
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParseExact(ask.Key(), "N", out var id))
            rows = ask.IsBackward ? rows.Where(l => l.Id < id) : rows.Where(l => l.Id > id);
        rows = ask.IsBackward ? rows.OrderByDescending(l => l.Id) : rows.OrderBy(l => l.Id);
        Rows = KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, l => l.Id.ToString("N"), total);
    }

    public async Task<IActionResult> OnGetExportAsync(string? q, bool? expired, string? format) =>
        new ExportResult<LegalPerson>(
            "工会法人登记",
            (await RowsAsync(q, expired)).OrderBy(l => l.Id).AsAsyncEnumerable(),
            Columns,
            format == "xlsx"
        );

    private async Task<IQueryable<LegalPerson>> RowsAsync(string? q, bool? expired)
    {
        var seen = (await reach.VisibleAsync()).Select(o => o.Id);
        var rows = db.Below<LegalPerson>().Where(l => seen.Contains(l.Id));
        if (!string.IsNullOrWhiteSpace(q))
            rows = rows.Where(l => l.Name.Contains(q.Trim()) || l.Code.StartsWith(q.Trim()));
        var today = Today;
        return expired switch
        {
            true => rows.Where(l => l.EndsOn < today),
            false => rows.Where(l => l.EndsOn >= today),
            null => rows,
        };
    }
}
