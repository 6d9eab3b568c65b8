using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Work.Documents.Register;

[RequirePermission(PaperPermissions.View)]
internal sealed class IndexModel(PaperList list, PaperCatalog catalog, Enabled<IOrganizationPicker> pickers) : PageModel
{
    public PaperFilter Filter { get; private set; } = new();

    public KeyPage<Paper> Rows { get; private set; } = KeyPage.Empty<Paper>();

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public bool MayChooseOrganization => pickers.Any();

    public async Task OnGetAsync([FromQuery] PaperFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        Years = [.. (await list.YearsAsync(cancellationToken)).Select(y => new SelectListItem($"{y} 年", y.ToString(CultureInfo.InvariantCulture)))];
        Kinds = [.. catalog.Templates.Select(t => new SelectListItem(t.Name, t.Code))];
        Rows = await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] PaperFilter filter, string? format, CancellationToken cancellationToken) =>
        new ExportResult<Paper>("公文登记簿", await list.ExportAsync(filter, cancellationToken), PaperList.Columns, isXlsx: format == "xlsx");

    public string ExportAddress(string format)
    {
        var query = QueryHelpers.ParseQuery(Request.QueryString.Value).Where(q => q.Key is not ("after" or "before" or "handler" or "format"));
        var kept = query.ToDictionary(q => q.Key, q => (string?)q.Value.ToString());
        (kept["handler"], kept["format"]) = ("Export", format);
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, kept);
    }
}
