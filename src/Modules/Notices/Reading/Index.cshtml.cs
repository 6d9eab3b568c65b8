using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Notices.Relations;
using Union.Web.Lists;

namespace Union.Notices.Reading;

[AllowAnonymous, CachePublicPage]
internal sealed class IndexModel(NoticeList list, StaffReader reader) : PageModel
{
    public KeyPage<NoticeListRow> Notices { get; private set; } = KeyPage.Empty<NoticeListRow>();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Issuers { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Validities { get; } = [.. ValidityFilter.Choices.Select(c => new SelectListItem(c.Text, c.Value))];

    public async Task OnGetAsync(string? kind, int? year, string? issuer, string? validity, CancellationToken cancellationToken)
    {
        var isStaff = await reader.IsAsync();
        var facets = await list.FacetsAsync(isStaff, cancellationToken);
        Kinds = [.. facets.Kinds.Select(k => new SelectListItem(k, k))];
        Years = [.. facets.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new SelectListItem(y + " 年", y))];
        Issuers = [.. facets.Issuers.Select(i => new SelectListItem(i, i))];
        Notices = await list.PageAsync(new NoticeFilter(kind, year, issuer, validity), isStaff, KeyRequest.From(Request), cancellationToken);
    }
}
