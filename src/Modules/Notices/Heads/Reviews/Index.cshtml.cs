using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Union.Notices.Drafts;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Notices.Heads.Reviews;

/// <summary>Documents on trial whose day of review has passed or comes, and documents with annexes missing.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(ReviewList list, DraftList drafts) : PageModel
{
    public ReviewFilter Filter { get; private set; } = new();

    public ReviewCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public KeyPage<ReviewRow> Rows { get; private set; } = KeyPage.Empty<ReviewRow>();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public DateOnly Today => list.Today;

    public async Task OnGetAsync([FromQuery] ReviewFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        Counts = await list.CountsAsync(cancellationToken);
        Kinds = [.. (await drafts.KindsAsync(cancellationToken)).Select(k => new SelectListItem(k, k))];
        Rows = await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken);
    }

    public IActionResult OnGetExport([FromQuery] ReviewFilter filter, string? format) =>
        new ExportResult<ReviewRow>("到期复查的文件", list.Export(filter), ReviewList.Columns, isXlsx: format == "xlsx");

    public string ExportAddress(string format)
    {
        var query = QueryHelpers.ParseQuery(Request.QueryString.Value).Where(q => q.Key is not ("after" or "before" or "handler" or "format"));
        var kept = query.ToDictionary(q => q.Key, q => (string?)q.Value.ToString());
        (kept["handler"], kept["format"]) = ("Export", format);
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, kept);
    }
}
