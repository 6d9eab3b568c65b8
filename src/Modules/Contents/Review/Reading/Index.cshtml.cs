using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Contents.Scheduling;
using Union.Web.Lists;

namespace Union.Contents.Review.Reading;

/// <summary>内容审核: what was submitted, by state.</summary>
[RequirePermission(ReviewPermissions.View)]
internal sealed class IndexModel(ReviewList list, ProcedureCatalog catalog, Enabled<IContentPublisher> publishers) : PageModel
{
    public string? State { get; private set; }

    public KeyPage<ReviewRow> Rows { get; private set; } = KeyPage.Empty<ReviewRow>();

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IEnumerable<ProcedureState> States => catalog.Of(typeof(ContentReview)).States.Where(s => !s.IsInitial);

    public IReadOnlyList<SelectListItem> Types => [.. publishers.Select(p => new SelectListItem(p.DisplayName, p.ContentType))];

    public string NameOf(string contentType) => publishers.FirstOrDefault(p => p.ContentType == contentType)?.DisplayName ?? contentType;

    public async Task OnGetAsync(string? state, string? type, CancellationToken cancellationToken)
    {
        State = state;
        Counts = await list.CountsAsync(cancellationToken);
        Rows = await list.PageAsync(state, type, KeyRequest.From(Request), cancellationToken);
    }
}
